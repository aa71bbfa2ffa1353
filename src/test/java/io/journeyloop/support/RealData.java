package io.journeyloop.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Public data sets that are not part of the repository, in the folder that the system property {@code real-data} names.
 * What reads them carries the tag {@link #TAG} and runs only where that folder is given; a file that is missing there
 * fails its test. Each such test has a smaller sibling, on data made here, that always runs.
 */
public final class RealData {

    public static final String TAG = "real-data";

    private RealData() {}

    /** @throws AssertionError naming what is missing and how to give it */
    public static Path file(String name) {
        @Nullable String folder = System.getProperty("real-data");
        assertThat(folder)
                .as("the folder with the public data sets: ./check -Dreal-data=<folder>")
                .isNotBlank();
        Path file = Path.of(folder, name);
        assertThat(Files.exists(file))
                .as("%s, which this test reads from the folder of public data sets", file)
                .isTrue();
        return file;
    }
}

package io.journeyloop.demo.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The scenarios of all processes: {@code processes/<process id>/scenarios/*.yaml} on the class path. */
public final class Scenarios {

    private static final String PATTERN = "classpath*:processes/*/scenarios/*.yaml";

    private Scenarios() {}

    /**
     * All scenarios, by journey and key.
     *
     * @throws ScenarioFileException naming the file and the field that is missing, unknown or unreadable
     */
    public static List<Scenario> all() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(PATTERN))
                    .map(Scenarios::read)
                    .sorted(Comparator.comparing(Scenario::toString))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The scenarios of one journey. */
    public static List<Scenario> of(String journey) {
        return all().stream().filter(one -> one.journey().equals(journey)).toList();
    }

    private static Scenario read(Resource file) {
        try (InputStream yaml = file.getInputStream()) {
            String[] path = file.getURL().getPath().split("/", -1);
            String journey = path[path.length - 3];
            return ScenarioFile.read(journey, path[path.length - 1], yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

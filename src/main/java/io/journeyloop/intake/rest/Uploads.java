package io.journeyloop.intake.rest;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.intake.ColumnMap;
import io.journeyloop.intake.FileImport;
import io.journeyloop.intake.ImportOptions;
import io.journeyloop.intake.ImportProgress;
import io.journeyloop.intake.ImportResult;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file as a request brings it: its body, or its part {@code file}. */
final class Uploads {

    private Uploads() {}

    static ImportResult body(InputStream content, FileParameters said, Locale reader, FileImport into)
            throws IOException {
        return take(content, said, said.options(null, reader), into);
    }

    /** @throws Problem (invalid) where the request has no such part */
    static ImportResult part(@Nullable MultipartFile file, FileParameters said, Locale reader, FileImport into)
            throws IOException {
        if (file == null) {
            throw Problem.invalid("file", null, say("intake.problem.part"));
        }
        try (InputStream content = file.getInputStream()) {
            return take(content, said, said.options(file.getOriginalFilename(), reader), into);
        }
    }

    private static ImportResult take(InputStream content, FileParameters said, ImportOptions options, FileImport into)
            throws IOException {
        ColumnMap map = ColumnMap.parse(said.map(), into.fields());
        return into.run(content, said.encoding(), map, options, ImportProgress.SILENT);
    }
}

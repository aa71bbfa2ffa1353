package io.journeyloop.common;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/** The product does not start, and somebody can mend it: a sentence that says why, and what to do. */
final class StartRefused extends RuntimeException implements ExitCodeGenerator {

    /** As {@code sysexits.h} has it: something in the configuration is wrong. */
    static final int EXIT_CODE = 78;

    private final Message said;

    StartRefused(Message said, @Nullable Throwable cause) {
        super(Texts.of(said, Languages.ENGLISH), cause);
        this.said = said;
    }

    Message said() {
        return said;
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}

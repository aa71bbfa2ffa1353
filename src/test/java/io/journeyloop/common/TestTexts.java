package io.journeyloop.common;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The real texts, for tests without a Spring context. */
public final class TestTexts {

    private TestTexts() {}

    public static Texts all() {
        try {
            return new Texts();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

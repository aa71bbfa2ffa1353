package io.journeyloop.common;

/** The real texts, for tests without a Spring context. */
public final class TestTexts {

    private TestTexts() {}

    public static Texts all() {
        return new Texts();
    }
}

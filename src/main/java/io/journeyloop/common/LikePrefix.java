package io.journeyloop.common;

import java.util.Locale;

/** The pattern for columns that hold a value in lower case ({@code …_search}): whatever begins with what was typed. */
public final class LikePrefix {

    private LikePrefix() {}

    /** Blanks around are no part of it; the signs {@code % _ \\} mean themselves. */
    public static String of(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}

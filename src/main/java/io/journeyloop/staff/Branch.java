package io.journeyloop.staff;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A branch of the bank.
 *
 * @param zone its own time zone where that is not the bank's
 */
public record Branch(String no, String name, String nameZh, @Nullable ZoneId zone) {

    /** The name in the reader's language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") ? nameZh : name;
    }
}

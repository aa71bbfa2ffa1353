package io.journeyloop.feedback;

import java.util.Locale;

/** One sentence in the two languages a customer may choose between. */
public record Wording(String en, String zh) {

    /** Chinese for any Chinese locale, otherwise English. */
    public String in(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? zh : en;
    }
}

package io.journeyloop.common;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the bank calls itself to its customers, {@code journeyloop.bank-name} and {@code -zh}: on pages and in messages. */
@Component
public class BankName {

    private final String english;
    private final String chinese;

    BankName(
            @Value("${journeyloop.bank-name:}") String english,
            @Value("${journeyloop.bank-name-zh:${journeyloop.bank-name:}}") String chinese) {
        this.english = english.strip();
        this.chinese = chinese.strip();
    }

    /** The name in that language; empty where nobody has said. */
    public String in(Locale locale) {
        return Languages.CHINESE.equals(Languages.closest(locale)) ? chinese : english;
    }
}

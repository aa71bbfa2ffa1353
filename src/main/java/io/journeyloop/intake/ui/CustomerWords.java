package io.journeyloop.intake.ui;

import io.journeyloop.common.Texts;
import io.journeyloop.customer.Customer;
import io.journeyloop.shell.LocaleFormats;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A customer's facts in the reader's words. */
@Component
class CustomerWords {

    private final Texts texts;
    private final LocaleFormats formats;

    CustomerWords(Texts texts, LocaleFormats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    String tier(Customer customer) {
        return texts.get("customer.tier." + customer.tier().slug(), formats.reader());
    }

    String lifecycle(Customer customer) {
        return texts.get("customer.lifecycle." + customer.lifecycle().slug(), formats.reader());
    }

    /** Age and occupation, as far as known. */
    String who(Customer customer) {
        return Stream.of(customer.age() == null ? null : String.valueOf(customer.age()), customer.occupation())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}

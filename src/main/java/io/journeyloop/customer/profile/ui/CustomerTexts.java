package io.journeyloop.customer.profile.ui;

import io.journeyloop.common.Texts;
import io.journeyloop.customer.Customer;
import io.journeyloop.shell.LocaleFormats;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A customer's facts in the reader's words. */
@Component
class CustomerTexts {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Texts texts;
    private final LocaleFormats formats;

    CustomerTexts(Texts texts, LocaleFormats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    String tier(Customer customer) {
        return texts.get("customer.tier." + customer.tier().slug(), formats.reader());
    }

    String lifecycle(Customer customer) {
        return texts.get("customer.lifecycle." + customer.lifecycle().slug(), formats.reader());
    }

    /** A customer's rating by its own scale, C1 to C5; products have R1 to R5. Another bank's own word as it came. */
    @Nullable
    String risk(@Nullable String rating) {
        if (rating == null) {
            return null;
        }
        String text = texts.get("customer.risk." + rating, formats.reader());
        return text.startsWith("!") ? rating : text;
    }

    /** A common value of occupation, marital status or education in the reader's words; others as they came. */
    @Nullable
    String value(@Nullable String came) {
        if (came == null) {
            return null;
        }
        String slug = NO_LETTERS.matcher(came.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
        String text = texts.get("intake.value." + slug.replaceAll("-+$", ""), formats.reader());
        return text.startsWith("!") ? came : text;
    }

    /** Age and occupation, as far as known. */
    String who(Customer customer) {
        return Stream.of(customer.age() == null ? null : String.valueOf(customer.age()), value(customer.occupation()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}

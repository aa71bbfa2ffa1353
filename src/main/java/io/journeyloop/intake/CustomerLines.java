package io.journeyloop.intake;

import io.journeyloop.customer.CustomerDraft;
import io.journeyloop.customer.CustomerNumbers;
import io.journeyloop.customer.Lifecycle;
import io.journeyloop.customer.ListedConsents;
import io.journeyloop.customer.PersonalDetails;
import io.journeyloop.customer.Purpose;
import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what one line says about a customer, and refuses values that can't be right. */
final class CustomerLines {

    private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 ()*.-]{3,30}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,120}\\.[^\\s@,;<>\".]{2,63}");
    private static final int LONGEST_ATTRIBUTE = 1000;
    private static final int LONGEST_NAME = 80;
    private static final Map<String, String> GENDERS =
            Map.of("m", "male", "male", "male", "男", "male", "f", "female", "female", "female", "女", "female");
    private static final Map<String, String> RISKS =
            Map.of("保守型", "R1", "谨慎型", "R2", "稳健型", "R3", "积极型", "R4", "进取型", "R5");
    private final BranchChoice branches;
    private final ConsentVocabulary words;
    private final ColumnNotation notation;
    private final ZoneId zone;
    private final Instant latest;
    private final String currency;

    CustomerLines(
            BranchChoice branches,
            ConsentVocabulary words,
            ColumnNotation notation,
            ZoneId zone,
            Instant latest,
            String currency) {
        this.branches = branches;
        this.words = words;
        this.notation = notation;
        this.zone = zone;
        this.latest = latest;
        this.currency = currency;
    }

    CustomerDraft draft(String number, Map<String, String> values, Map<String, String> others) throws BadValue {
        return new CustomerDraft(
                number(number),
                new PersonalDetails(
                        text(values, "name", 120),
                        phone(values.get("phone")),
                        gender(values.get("gender")),
                        values.containsKey("age") ? Notations.age(values.get("age")) : null,
                        text(values, "occupation", 80),
                        text(values, "maritalStatus", 40),
                        text(values, "education", 80)),
                BranchNo.orNull(branches.of(values.get("branch"))),
                values.containsKey("aum") ? Amounts.read("aum", values.get("aum"), notation.decimal(), currency) : null,
                risk(values.get("riskRating")),
                past("openedAt", values.get("openedAt")),
                lifecycle(values.get("lifecycle")),
                attributes(values, others),
                consents(values.get("consents")));
    }

    private static String number(String value) throws BadValue {
        if (value.isEmpty()) {
            throw new BadValue("customerNo", value, "number-missing");
        }
        if (!CustomerNumbers.wellFormed(value)) {
            throw new BadValue("customerNo", value, "number-form");
        }
        return value;
    }

    private static @Nullable String text(Map<String, String> values, String field, int longest) throws BadValue {
        String value = values.get(field);
        if (value != null && value.length() > longest) {
            throw new BadValue(field, value.substring(0, longest) + "…", "too-long", String.valueOf(longest));
        }
        return value;
    }

    private static @Nullable String phone(@Nullable String value) throws BadValue {
        if (value != null && !PHONE.matcher(value).matches()) {
            throw new BadValue("phone", value, "phone");
        }
        return value;
    }

    private static @Nullable String gender(@Nullable String value) throws BadValue {
        if (value == null) {
            return null;
        }
        String lower = value.toLowerCase(Locale.ROOT);
        if (lower.length() > 12) {
            throw new BadValue("gender", value, "gender");
        }
        return GENDERS.getOrDefault(lower, lower);
    }

    private static @Nullable String risk(@Nullable String value) throws BadValue {
        if (value == null) {
            return null;
        }
        String upper = value.toUpperCase(Locale.ROOT);
        if (upper.matches("[RC]?[1-5]")) {
            return "R" + upper.charAt(upper.length() - 1);
        }
        String named = RISKS.get(upper.endsWith("型") ? upper : upper + "型");
        if (named == null) {
            throw new BadValue("riskRating", value, "risk");
        }
        return named;
    }

    private @Nullable Instant past(String field, @Nullable String value) throws BadValue {
        if (value == null) {
            return null;
        }
        Instant at = Notations.instant(field, value, zone, notation.order(field));
        if (at.isAfter(latest)) {
            throw new BadValue(field, value, "future");
        }
        return at;
    }

    private static @Nullable Lifecycle lifecycle(@Nullable String value) throws BadValue {
        if (value == null) {
            return null;
        }
        return Arrays.stream(Lifecycle.values())
                .filter(one -> one.slug().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new BadValue("lifecycle", value, "lifecycle"));
    }

    /** The other columns, and the address by which a message can be sent. */
    private static Map<String, String> attributes(Map<String, String> values, Map<String, String> others)
            throws BadValue {
        for (Map.Entry<String, String> one : others.entrySet()) {
            checkLength(one.getKey(), one.getKey(), LONGEST_NAME);
            checkLength(one.getKey(), one.getValue(), LONGEST_ATTRIBUTE);
        }
        String email = values.get("email");
        if (email == null) {
            return others;
        }
        if (!EMAIL.matcher(email).matches()) {
            throw new BadValue("email", email, "email");
        }
        Map<String, String> all = new TreeMap<>(others);
        all.put("email", email);
        return all;
    }

    private static void checkLength(String field, String value, int longest) throws BadValue {
        if (value.length() > longest) {
            throw new BadValue(
                    field.substring(0, Math.min(field.length(), LONGEST_NAME)),
                    value.substring(0, 40) + "…",
                    "too-long",
                    String.valueOf(longest));
        }
    }

    private @Nullable Set<Purpose> consents(@Nullable String value) throws BadValue {
        return value == null ? null : words.granted(value);
    }

    /** A consent with a date and a source of its own, which is the customer's word; null where the line has none. */
    @Nullable
    ListedConsents dated(Map<String, String> values) throws BadValue {
        Set<Purpose> granted = consents(values.get("consents"));
        String source = text(values, "consentSource", 60);
        Instant at = past("consentedAt", values.get("consentedAt"));
        return granted == null || at == null || source == null ? null : new ListedConsents(granted, at, source);
    }
}

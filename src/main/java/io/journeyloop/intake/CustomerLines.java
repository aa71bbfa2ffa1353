package io.journeyloop.intake;

import io.journeyloop.customer.CustomerDraft;
import io.journeyloop.customer.Lifecycle;
import io.journeyloop.customer.Purpose;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what one line says about a customer, and refuses values that can't be right. */
final class CustomerLines {

    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}._/-]{1,40}");
    private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 ()*.-]{3,30}");
    private static final int LONGEST_ATTRIBUTE = 1000;
    private static final Map<String, String> GENDERS =
            Map.of("m", "male", "male", "male", "男", "male", "f", "female", "female", "female", "女", "female");
    private static final Map<String, String> RISKS =
            Map.of("保守型", "R1", "谨慎型", "R2", "稳健型", "R3", "积极型", "R4", "进取型", "R5");
    private static final Map<String, Purpose> PURPOSES = Map.of(
            "marketing", Purpose.MARKETING,
            "营销", Purpose.MARKETING,
            "research", Purpose.RESEARCH,
            "调研", Purpose.RESEARCH,
            "personalisation", Purpose.PERSONALISATION,
            "personalization", Purpose.PERSONALISATION,
            "个性化", Purpose.PERSONALISATION);
    private static final Set<String> EVERYTHING = Set.of("all", "yes", "y", "true", "1", "是", "全部");
    private static final Set<String> NOTHING = Set.of("none", "no", "n", "false", "0", "否", "无");

    private final BranchChoice branches;
    private final ZoneId zone;
    private final Instant latest;

    CustomerLines(BranchChoice branches, ZoneId zone, Instant latest) {
        this.branches = branches;
        this.zone = zone;
        this.latest = latest;
    }

    CustomerDraft draft(String number, Map<String, String> values, Map<String, String> others) throws BadValue {
        return new CustomerDraft(
                number(number),
                text(values, "name", 120),
                phone(values.get("phone")),
                branches.of(values.get("branch")),
                gender(values.get("gender")),
                values.containsKey("age") ? Notations.age(values.get("age")) : null,
                text(values, "occupation", 80),
                text(values, "maritalStatus", 40),
                text(values, "education", 80),
                values.containsKey("aum") ? Notations.amount("aum", values.get("aum")) : null,
                risk(values.get("riskRating")),
                opened(values.get("openedAt")),
                lifecycle(values.get("lifecycle")),
                attributes(others),
                consents(values.get("consents")));
    }

    private static String number(String value) throws BadValue {
        if (value.isEmpty()) {
            throw new BadValue("customerNo", value, "number-missing");
        }
        if (!NUMBER.matcher(value).matches()) {
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

    private @Nullable Instant opened(@Nullable String value) throws BadValue {
        if (value == null) {
            return null;
        }
        Instant at = Notations.instant("openedAt", value, zone);
        if (at.isAfter(latest)) {
            throw new BadValue("openedAt", value, "future");
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

    private static Map<String, String> attributes(Map<String, String> others) throws BadValue {
        for (Map.Entry<String, String> one : others.entrySet()) {
            if (one.getValue().length() > LONGEST_ATTRIBUTE) {
                throw new BadValue(
                        one.getKey(),
                        one.getValue().substring(0, 40) + "…",
                        "too-long",
                        String.valueOf(LONGEST_ATTRIBUTE));
            }
        }
        return others;
    }

    private static @Nullable Set<Purpose> consents(@Nullable String value) throws BadValue {
        if (value == null) {
            return null;
        }
        Set<Purpose> granted = EnumSet.noneOf(Purpose.class);
        for (String word : value.toLowerCase(Locale.ROOT).split("[;|,/、\\s]+", -1)) {
            if (EVERYTHING.contains(word)) {
                return EnumSet.allOf(Purpose.class);
            }
            Purpose purpose = PURPOSES.get(word);
            if (purpose == null && !NOTHING.contains(word)) {
                throw new BadValue("consents", value, "consents");
            }
            if (purpose != null) {
                granted.add(purpose);
            }
        }
        return granted;
    }
}

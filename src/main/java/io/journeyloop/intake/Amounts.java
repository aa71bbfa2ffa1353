package io.journeyloop.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of money as files write them: {@code 1,234.50}, {@code 1.234,50}, {@code 1 234,50}, {@code ¥1,234},
 * {@code (12.00)}, {@code 12-}, {@code 3.2万}. Which sign is the decimal one is decided by the column; where it leaves two
 * readings, none is taken.
 */
final class Amounts {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000000000");
    private static final int LONGEST = 40;
    private static final int DECIMALS = 2;
    private static final Map<String, BigDecimal> UNITS =
            Map.of("万", new BigDecimal(10_000), "百万", new BigDecimal(1_000_000), "亿", new BigDecimal(100_000_000));
    private static final Pattern UNIT = Pattern.compile("(.*?) ?(百万|万|亿)");
    private static final Pattern BLANK_GROUPS = Pattern.compile("[1-9]\\d{0,2}(?:[ '’]\\d{3})+(?:[.,]\\d+)?");
    private static final String CURRENCY = "(?:CNY|RMB|人民币|USD|US\\$|EUR|GBP|HKD|HK\\$|JPY|[¥$€£])";
    private static final Pattern MARKED = Pattern.compile("(?:" + CURRENCY + " ?)?(.*?)(?: ?(?:" + CURRENCY + "|元))?");

    private static final Pattern NAMED = Pattern.compile(CURRENCY + "|元");

    /** By what signs files name a currency; any other is named by its code alone. */
    private static final Map<String, Set<String>> NAMES = Map.of(
            "CNY", Set.of("CNY", "RMB", "人民币", "¥", "元"),
            "USD", Set.of("USD", "US$", "$"),
            "EUR", Set.of("EUR", "€"),
            "GBP", Set.of("GBP", "£"),
            "HKD", Set.of("HKD", "HK$", "$"),
            "JPY", Set.of("JPY", "¥"));

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()+-]*)\\)");

    /** One sign, not between digits. */
    private static final Pattern SIGNED = Pattern.compile("(?<before>[^+-]*)(?<sign>[+-])(?<after>[^+-]*)");

    /** An amount's digits as they stand, without what is around them. */
    private record Bare(String digits, BigDecimal factor) {}

    private Amounts() {}

    /** The readings of a value by the sign that makes it so; none where it is no amount. */
    static Map<DecimalSign, BigDecimal> readings(String value) {
        Map<DecimalSign, BigDecimal> readings = new EnumMap<>(DecimalSign.class);
        if (value.length() <= LONGEST) {
            Bare bare = bare(value);
            for (DecimalSign sign : DecimalSign.values()) {
                sign.read(bare.digits()).ifPresent(amount -> readings.put(sign, amount.multiply(bare.factor())));
            }
        }
        return readings;
    }

    /**
     * An amount in the bank's currency.
     *
     * @param sign what the column or the sender says; null where neither does
     * @param currency the bank's, as ISO 4217 has it
     */
    static BigDecimal read(String field, String value, @Nullable DecimalSign sign, String currency) throws BadValue {
        Set<String> own = NAMES.getOrDefault(currency, Set.of(currency));
        boolean foreign = NAMED.matcher(plain(value)).results().anyMatch(name -> !own.contains(name.group()));
        if (foreign && !readings(value).isEmpty()) {
            throw new BadValue(field, value, "amount-currency", currency);
        }
        return read(field, value, sign);
    }

    private static BigDecimal read(String field, String value, @Nullable DecimalSign sign) throws BadValue {
        Map<DecimalSign, BigDecimal> readings = readings(value);
        if (readings.isEmpty()) {
            throw new BadValue(field, value, "amount");
        }
        if (sign != null) {
            BigDecimal amount = readings.get(sign);
            if (amount == null) {
                throw new BadValue(field, value, "amount-" + sign.slug());
            }
            return checked(field, value, amount);
        }
        BigDecimal first = readings.values().iterator().next();
        for (BigDecimal other : readings.values()) {
            if (other.compareTo(first) != 0) {
                throw new BadValue(field, value, "amount-two", first.toPlainString(), other.toPlainString());
            }
        }
        return checked(field, value, first);
    }

    /** The one sign by which a value can be read at all; empty where it says nothing about the sign. */
    static Optional<DecimalSign> evidence(String value) {
        Set<DecimalSign> fitting = readings(value).keySet();
        return fitting.size() == 1 ? Optional.of(fitting.iterator().next()) : Optional.empty();
    }

    /** Whether a value has two readings that differ. */
    static boolean open(String value) {
        return readings(value).values().stream()
                        .map(BigDecimal::stripTrailingZeros)
                        .distinct()
                        .count()
                > 1;
    }

    private static BigDecimal checked(String field, String value, BigDecimal amount) throws BadValue {
        if (amount.abs().compareTo(LARGEST) >= 0) {
            throw new BadValue(field, value, "amount-large");
        }
        if (amount.stripTrailingZeros().scale() > DECIMALS) {
            throw new BadValue(field, value, "amount-decimals");
        }
        return amount.setScale(DECIMALS);
    }

    /** Takes off sign, currency and unit, each once; a second one stays and makes it no amount. */
    private static Bare bare(String value) {
        String text = plain(value);
        Matcher brackets = BRACKETS.matcher(text);
        Matcher signed = SIGNED.matcher(text);
        boolean minus = brackets.matches() || text.contains("-");
        String unsigned = brackets.matches() ? brackets.group(1) : signed.matches() ? unsigned(signed, text) : text;
        Matcher marked = MARKED.matcher(unsigned);
        String amount = marked.matches() ? marked.group(1) : unsigned;
        BigDecimal factor = minus ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        Matcher unit = UNIT.matcher(amount);
        if (unit.matches()) {
            amount = unit.group(1);
            factor = factor.multiply(UNITS.getOrDefault(unit.group(2), BigDecimal.ONE));
        }
        return new Bare(BLANK_GROUPS.matcher(amount).matches() ? amount.replaceAll("[ '’]", "") : amount, factor);
    }

    private static String unsigned(Matcher signed, String text) {
        String before = signed.group("before").strip();
        String after = signed.group("after").strip();
        boolean between = before.matches(".*\\d") && !after.isEmpty() && after.matches("\\d.*");
        return between ? text : before + after;
    }

    private static String plain(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT)
                .replace('\u2212', '-');
    }
}

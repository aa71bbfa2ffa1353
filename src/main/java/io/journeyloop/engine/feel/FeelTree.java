package io.journeyloop.engine.feel;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;

/** What can be told of an expression before it is ever evaluated: that it asks for more than {@link FeelLimits} let it. */
public final class FeelTree {

    /** Functions whose second value is a pattern. */
    static final Set<String> PATTERNS = Set.of("matches", "replace", "split", "extract");
    /** The longest text that a pattern is looked for in. */
    static final int LONGEST_SEARCHED = 1_000;

    private static final int LONGEST_PATTERN = 200;
    private static final int DEEPEST = 24;
    private static final int MOST_REPEATS = 3;
    /** A group that holds a repeat, a maybe or a choice and is itself repeated: it may be tried in endless ways. */
    private static final Pattern REPEATED_GROUP = Pattern.compile("[*+?}|][^()]*\\)+\\s*[*+{]");

    private static final Pattern BACK_REFERENCE = Pattern.compile("\\\\[1-9k]");
    private static final Pattern REPEAT = Pattern.compile("[*+]|\\{\\d+,");
    private static final Pattern MAYBE = Pattern.compile("[?]|\\{");

    private FeelTree() {}

    /** Whether a text is too long, or too nested, to be parsed in good time. */
    public static boolean isTooLong(String text) {
        int depth = 0;
        int deepest = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (quoted && at == '\\') {
                i++;
            } else if (at == '"') {
                quoted = !quoted;
            } else if (!quoted && (at == '(' || at == '[' || at == '{')) {
                deepest = Math.max(deepest, ++depth);
            } else if (!quoted && (at == ')' || at == ']' || at == '}')) {
                depth--;
            }
        }
        return text.length() > FeelLimits.LONGEST || deepest > DEEPEST;
    }

    /** The rule that a parsed expression breaks; empty where it may be evaluated. */
    static Optional<String> breach(Exp expression) {
        Deque<Object> open = new ArrayDeque<>();
        open.add(expression);
        while (!open.isEmpty()) {
            Object part = open.poll();
            String own = own(part);
            if (own != null) {
                return Optional.of(own);
            }
            if (part instanceof Iterable<?> several) {
                several.iterator().foreach(one -> open.add(one));
            } else if (part instanceof Product product) {
                product.productIterator().foreach(one -> open.add(one));
            }
        }
        return Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable String own(Object part) {
        return switch (part) {
            case JavaFunctionInvocation outside -> "dmn.function";
            case IterationContext range
            when number(range.end())
                            .subtract(number(range.start()))
                            .abs()
                            .compareTo(BigDecimal.valueOf(FeelLimits.WIDEST_RANGE))
                    > 0 -> "feel.range";
            case Exponentiation power
            when number(power.y()).abs().compareTo(BigDecimal.valueOf(FeelLimits.HIGHEST_POWER)) > 0 -> "feel.power";
            case ConstNumber number
            when number.value().bigDecimal().precision() > FeelLimits.MOST_DIGITS -> "feel.digits";
            case FunctionInvocation call when isUnsafe(call) -> "feel.pattern";
            default -> null;
        };
    }

    private static boolean isUnsafe(FunctionInvocation call) {
        return PATTERNS.contains(call.function())
                && call.params() instanceof PositionalFunctionParameters given
                && given.params().lengthCompare(1) > 0
                && given.params().apply(1) instanceof ConstString pattern
                && !isSafePattern(pattern.value());
    }

    /** Whether the pattern's work grows with the text alone: no repeats within repeats, and only a few of them. */
    static boolean isSafePattern(String pattern) {
        String plain = pattern.replaceAll("\\[[^]]*]", "x");
        String repeats = plain.replaceAll("\\\\[^1-9k]", "x");
        return pattern.length() <= LONGEST_PATTERN
                && !BACK_REFERENCE.matcher(plain).find()
                && !REPEATED_GROUP.matcher(repeats).find()
                && REPEAT.matcher(repeats).results().count() <= MOST_REPEATS
                && MAYBE.matcher(repeats).results().count() <= 2 * MOST_REPEATS;
    }

    private static BigDecimal number(Exp expression) {
        return switch (expression) {
            case ConstNumber literal -> literal.value().bigDecimal();
            case ArithmeticNegation minus -> number(minus.x()).negate();
            default -> BigDecimal.ZERO;
        };
    }
}

package io.journeyloop.engine.feel;

import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.immutable.List;
import java.math.BigDecimal;
import java.util.Set;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.SomeItem;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * One evaluation, counted: the interpreter evaluates each part of an expression by {@link #eval}, so steps, time and the
 * size of every value in between are seen here. What would make something large in one step is looked at before it.
 */
final class BoundedInterpreter extends FeelInterpreter {

    /** Functions that make as many digits as they are told. */
    private static final Set<String> SCALED =
            Set.of("decimal", "floor", "ceiling", "round up", "round down", "round half up", "round half down");

    private static final int DEEPEST = 800;
    private static final int TIME_EVERY = 64;

    private final long until = System.nanoTime() + FeelLimits.LONGEST_TIME.toNanos();
    private int steps;
    private int depth;

    BoundedInterpreter(ValueMapper values) {
        super(values);
    }

    @Override
    public Val eval(Exp expression, EvalContext context) {
        step();
        depth++;
        try {
            before(expression, context);
            return sized(super.eval(expression, context));
        } finally {
            depth--;
        }
    }

    private void step() {
        if (++steps > FeelLimits.MOST_STEPS) {
            throw new FeelLimits.Exceeded("it takes more than " + FeelLimits.MOST_STEPS + " steps");
        }
        if (depth > DEEPEST) {
            throw new FeelLimits.Exceeded("it is nested too deep");
        }
        if (steps % TIME_EVERY == 0 && System.nanoTime() > until) {
            throw new FeelLimits.Exceeded("it takes longer than " + FeelLimits.LONGEST_TIME.toSeconds() + " seconds");
        }
    }

    private void before(Exp expression, EvalContext context) {
        switch (expression) {
            case IterationContext range -> {
                if (number(range.end(), context)
                                .subtract(number(range.start(), context))
                                .abs()
                                .compareTo(BigDecimal.valueOf(FeelLimits.WIDEST_RANGE))
                        > 0) {
                    throw new FeelLimits.Exceeded("a range has more than " + FeelLimits.WIDEST_RANGE + " values");
                }
            }
            case Exponentiation power -> bound(number(power.y(), context), FeelLimits.HIGHEST_POWER, "a power");
            case For each -> combinations(each.iterators(), context);
            case SomeItem some -> combinations(some.iterators(), context);
            case EveryItem every -> combinations(every.iterators(), context);
            case FunctionInvocation call -> function(call, context);
            default -> {
                // Grows by its parts alone, which are looked at one by one.
            }
        }
    }

    /** All combinations of several lists are made before the first is looked at. */
    private void combinations(List<Tuple2<String, Exp>> iterators, EvalContext context) {
        long all = 1;
        for (List<Tuple2<String, Exp>> rest = iterators;
                iterators.lengthCompare(1) > 0 && !rest.isEmpty();
                rest = (List<Tuple2<String, Exp>>) rest.tail()) {
            all *= eval(rest.head()._2(), context) instanceof ValList list
                    ? list.items().length()
                    : 1;
            if (all > FeelLimits.WIDEST_RANGE) {
                throw new FeelLimits.Exceeded("it combines more than " + FeelLimits.WIDEST_RANGE + " values");
            }
        }
    }

    private void function(FunctionInvocation call, EvalContext context) {
        boolean pattern = FeelTree.PATTERNS.contains(call.function());
        if (!pattern && !SCALED.contains(call.function())) {
            return;
        }
        if (!(call.params() instanceof PositionalFunctionParameters given)) {
            throw new FeelLimits.Exceeded("the values of " + call.function() + " are given by name");
        }
        if (given.params().lengthCompare(2) < 0) {
            return;
        }
        Exp second = given.params().apply(1);
        if (!pattern) {
            bound(number(second, context), FeelLimits.HIGHEST_POWER, "a number of digits");
        } else if (eval(second, context) instanceof ValString text && !FeelTree.isSafePattern(text.value())
                || eval(given.params().head(), context) instanceof ValString in
                        && in.value().length() > FeelTree.LONGEST_SEARCHED) {
            throw new FeelLimits.Exceeded("its pattern could search without end");
        }
    }

    private static void bound(BigDecimal value, int most, String what) {
        if (value.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new FeelLimits.Exceeded(what + " is larger than " + most);
        }
    }

    private BigDecimal number(Exp expression, EvalContext context) {
        return eval(expression, context) instanceof ValNumber number
                ? number.value().bigDecimal()
                : BigDecimal.ZERO;
    }

    private static Val sized(Val value) {
        if (weight(value, 0) > FeelLimits.LARGEST_VALUE) {
            throw new FeelLimits.Exceeded("a value has more than " + FeelLimits.LARGEST_VALUE + " parts");
        }
        return value;
    }

    /** How many parts a value has, counting no further than is needed to see that there are too many. */
    private static long weight(Object value, long before) {
        long weight = before;
        switch (value) {
            case ValString text -> weight += text.value().length();
            case ValNumber number -> weight += digits(number.value().bigDecimal());
            case ValList list -> {
                for (List<Val> rest = list.items();
                        !rest.isEmpty() && weight <= FeelLimits.LARGEST_VALUE;
                        rest = (List<Val>) rest.tail()) {
                    weight = weight(rest.head(), weight + 1);
                }
            }
            case ValContext all -> {
                var entries = all.context().variableProvider().getVariables().valuesIterator();
                while (entries.hasNext() && weight <= FeelLimits.LARGEST_VALUE) {
                    weight = weight(entries.next(), weight + 1);
                }
            }
            default -> weight++;
        }
        return weight;
    }

    private static long digits(BigDecimal number) {
        if (Math.abs((long) number.scale()) > FeelLimits.MOST_DIGITS || number.precision() > FeelLimits.MOST_DIGITS) {
            throw new FeelLimits.Exceeded("a number has more than " + FeelLimits.MOST_DIGITS + " digits");
        }
        return 1;
    }
}

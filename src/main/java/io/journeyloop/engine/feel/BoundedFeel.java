package io.journeyloop.engine.feel;

import static io.journeyloop.common.Message.say;

import camundajar.impl.scala.util.Either;
import camundajar.impl.scala.util.Left;
import camundajar.impl.scala.util.Right;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.journeyloop.common.Problem;
import io.journeyloop.engine.Breach;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.context.Context;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's FEEL, evaluated by an interpreter that stops at {@link FeelLimits}. What was parsed once is remembered,
 * and so are the built-in functions, both of which cost more than most evaluations.
 */
final class BoundedFeel extends FeelEngine {

    private static final Logger log = LoggerFactory.getLogger(BoundedFeel.class);

    private final Cache<String, ParsedExpression> expressions =
            Caffeine.newBuilder().maximumSize(2_000).build();
    private final Cache<String, ParsedExpression> tests =
            Caffeine.newBuilder().maximumSize(5_000).build();
    private final BuiltinFunctions functions;

    BoundedFeel(ValueMapper values) {
        super(
                FeelEngine.defaultFunctionProvider(),
                values,
                FeelEngine.defaultConfiguration(),
                FeelEngine.defaultClock());
        functions = new BuiltinFunctions(clock(), values);
    }

    @Override
    public Either<Failure, Object> evalExpression(String expression, Context context) {
        return evaluated(expression, expressions, false, context);
    }

    @Override
    public Either<Failure, Object> evalUnaryTests(String expression, Context context) {
        return evaluated(expression, tests, true, context);
    }

    private Either<Failure, Object> evaluated(
            String text, Cache<String, ParsedExpression> known, boolean test, Context context) {
        if (FeelTree.isTooLong(text)) {
            throw stopped(text, "it is too long or too nested to be read");
        }
        ParsedExpression parsed = known.getIfPresent(text);
        if (parsed == null) {
            Either<Failure, ParsedExpression> read = test ? parseUnaryTests(text) : parseExpression(text);
            if (read instanceof Left<Failure, ParsedExpression> failed) {
                return new Left<>(failed.value());
            }
            parsed = ((Right<Failure, ParsedExpression>) read).value();
            known.put(text, parsed);
        }
        return evaluated(parsed, context);
    }

    private Either<Failure, Object> evaluated(ParsedExpression parsed, Context context) {
        // A context of its own: it collects the failures of one evaluation.
        EvalContext all = EvalContext.create(valueMapper(), functions).merge(context);
        try {
            Val value = new BoundedInterpreter(valueMapper()).eval(parsed.expression(), all);
            return switch (value) {
                case ValError failed -> failure(parsed, failed.error());
                case ValFatalError failed -> failure(parsed, failed.error());
                default -> new Right<>(valueMapper().unpackVal(value));
            };
        } catch (FeelLimits.Exceeded exceeded) {
            throw stopped(parsed.text(), exceeded.getMessage());
        } catch (StackOverflowError deep) {
            throw stopped(parsed.text(), "it is nested too deep");
        }
    }

    private static Problem stopped(String text, @Nullable String why) {
        log.warn("A decision was stopped: {}: {}", Breach.shown(text), why);
        return Problem.conflict("decision", Breach.shown(text), say("engine.problem.decision-bounds"));
    }

    private static Either<Failure, Object> failure(ParsedExpression parsed, String why) {
        return new Left<>(new Failure("failed to evaluate '" + parsed.text() + "': " + why));
    }
}

package io.journeyloop.engine.feel;

import camundajar.impl.scala.util.Either;
import camundajar.impl.scala.util.Left;
import camundajar.impl.scala.util.Right;
import io.journeyloop.engine.FeelTrouble;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** Reads an expression as the engine does and says what is wrong with it. */
public final class FeelCheck {

    private static final FeelEngine PARSER = new FeelEngine(
            FeelEngine.defaultFunctionProvider(),
            FeelEngine.defaultValueMapper(),
            FeelEngine.defaultConfiguration(),
            FeelEngine.defaultClock());
    /** The parser ends its sentence with what it found and could not read. */
    private static final Pattern FOUND = Pattern.compile("(?s).*found \"(.*)\"\\s*$");

    private static final int NEAR = 12;

    private FeelCheck() {}

    public static Optional<FeelTrouble> ofTests(String feel) {
        return FeelTree.isTooLong(feel) ? tooLong() : trouble(feel, PARSER.parseUnaryTests(feel));
    }

    public static Optional<FeelTrouble> ofExpression(String feel) {
        return FeelTree.isTooLong(feel) ? tooLong() : trouble(feel, PARSER.parseExpression(feel));
    }

    private static Optional<FeelTrouble> tooLong() {
        return Optional.of(new FeelTrouble("feel.too-long", ""));
    }

    private static Optional<FeelTrouble> trouble(String feel, Either<Failure, ParsedExpression> read) {
        if (read instanceof Left<Failure, ParsedExpression> failed) {
            Matcher found = FOUND.matcher(failed.value().message());
            String near = found.matches() ? found.group(1) : "";
            String end = feel.substring(Math.max(0, feel.length() - NEAR));
            return Optional.of(new FeelTrouble(FeelTrouble.UNREADABLE, near.isBlank() ? end : near));
        }
        return FeelTree.breach(((Right<Failure, ParsedExpression>) read).value().expression())
                .map(rule -> new FeelTrouble(rule, ""));
    }
}

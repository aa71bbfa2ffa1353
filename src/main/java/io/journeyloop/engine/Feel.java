package io.journeyloop.engine;

import java.util.Optional;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/** Says whether the engine's FEEL can be read, without evaluating it. */
public final class Feel {

    private static final int LONGEST = 200;
    private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();

    private Feel() {}

    /** Why a condition of a cell can't be read; empty where it can. */
    public static Optional<String> problemOfTests(String feel) {
        return problem(PARSER.parseUnaryTests(feel));
    }

    /** Why an expression can't be read; empty where it can. */
    public static Optional<String> problemOfExpression(String feel) {
        return problem(PARSER.parseExpression(feel));
    }

    private static Optional<String> problem(ParseResult result) {
        if (result.isSuccess()) {
            return Optional.empty();
        }
        String why = result.failure().message();
        return Optional.of(why.length() > LONGEST ? why.substring(0, LONGEST) + " …" : why);
    }
}

package io.journeyloop.engine.guard;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.jspecify.annotations.Nullable;

/**
 * Tells by the engine's own grammar whether an expression only reads variables and compares: names, one step into a
 * variable that is a map, texts, numbers, true, false, null, comparisons, and/or/not/empty and a choice. Everything
 * else is refused, whether or not it would do harm.
 */
public final class PlainExpressions {

    /** Longer ones are refused unread: the grammar is read by recursion. */
    static final int LONGEST = 500;

    /** Objects of the engine that an expression must not walk about in. */
    private static final Set<String> ENGINE_OBJECTS =
            Set.of("execution", "task", "caseExecution", "externalTask", "variableContext", "authenticatedUserId");
    /** What stock modelers write to hand a business key down to a called process. */
    private static final Set<String> BUSINESS_KEY =
            Set.of("#{execution.processBusinessKey}", "${execution.processBusinessKey}");

    private static final Set<AstBinary.Operator> COMPARISONS = Set.of(
            AstBinary.EQ,
            AstBinary.NE,
            AstBinary.LT,
            AstBinary.LE,
            AstBinary.GT,
            AstBinary.GE,
            AstBinary.AND,
            AstBinary.OR);

    private PlainExpressions() {}

    /** Whether the text holds an expression at all. */
    public static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** The rule that the text breaks; empty where it is literal or plain. */
    public static Optional<String> breach(String text) {
        if (!isExpression(text) || BUSINESS_KEY.contains(text.strip())) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            return Optional.of("expression.too-long");
        }
        try {
            return Optional.ofNullable(rule(
                    new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text).getRoot()));
        } catch (TreeBuilderException broken) {
            return Optional.of("expression.broken");
        }
    }

    private static @Nullable String rule(Node node) {
        String own = own(node);
        for (int i = 0; own == null && i < node.getCardinality(); i++) {
            own = rule(node.getChild(i));
        }
        return own;
    }

    private static @Nullable String own(Node node) {
        return switch (node) {
            case AstMethod method -> "expression.call";
            case AstFunction function -> "expression.call";
            case AstBracket bracket -> "expression.bracket";
            case AstDot dot -> isStepIntoMap(dot) ? null : "expression.property";
            case AstIdentifier name -> ENGINE_OBJECTS.contains(name.toString()) ? "expression.property" : null;
            case AstBinary binary -> COMPARISONS.contains(binary.getOperator()) ? null : "expression.arithmetic";
            case AstUnary unary ->
                unary.getOperator() == AstUnary.NEG && !(unary.getChild(0) instanceof AstNumber)
                        ? "expression.arithmetic"
                        : null;
            // A brace within a text could end the expression for who splits it by braces, as the engine does with
            // lists.
            case AstString string -> string.toString().matches("(?s).*[{}].*") ? "expression.brace" : null;
            case AstText text -> null;
            case AstEval eval -> null;
            case AstComposite composite -> null;
            case AstNested nested -> null;
            case AstChoice choice -> null;
            case AstBoolean truth -> null;
            case AstNumber number -> null;
            case AstNull nothing -> null;
            default -> "expression.call";
        };
    }

    private static boolean isStepIntoMap(AstDot dot) {
        return dot.getChild(0) instanceof AstIdentifier name && !ENGINE_OBJECTS.contains(name.toString());
    }
}

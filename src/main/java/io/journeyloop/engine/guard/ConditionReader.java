package io.journeyloop.engine.guard;

import io.journeyloop.engine.Conditions;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.jspecify.annotations.Nullable;

/** Reads a condition by the engine's own grammar, in three-valued logic. Only plain ones are read at all. */
public final class ConditionReader implements Conditions {

    private final @Nullable Node tree;

    private ConditionReader(@Nullable Node tree) {
        this.tree = tree;
    }

    public static Conditions read(String condition) {
        return new ConditionReader(tree(condition).orElse(null));
    }

    @Override
    public Truth holds(String variable, String value) {
        return tree == null ? Truth.UNKNOWN : truth(tree, variable, value);
    }

    @Override
    public Set<String> comparedWith(String variable) {
        Set<String> found = new LinkedHashSet<>();
        if (tree != null) {
            collect(tree, variable, found);
        }
        return found;
    }

    private static Optional<Node> tree(String condition) {
        if (!PlainExpressions.isExpression(condition)
                || PlainExpressions.breach(condition).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Builder().build(condition).getRoot());
        } catch (TreeBuilderException broken) {
            return Optional.empty();
        }
    }

    private static Truth truth(Node node, String variable, String value) {
        return switch (node) {
            case AstEval eval -> truth(eval.getChild(0), variable, value);
            case AstNested nested -> truth(nested.getChild(0), variable, value);
            case AstComposite composite ->
                composite.getCardinality() == 1 ? truth(composite.getChild(0), variable, value) : Truth.UNKNOWN;
            case AstBoolean literal -> literal.toString().equals("true") ? Truth.TRUE : Truth.FALSE;
            case AstUnary unary ->
                unary.getOperator() == AstUnary.NOT ? not(truth(unary.getChild(0), variable, value)) : Truth.UNKNOWN;
            case AstBinary binary -> binary(binary, variable, value);
            default -> Truth.UNKNOWN;
        };
    }

    private static Truth binary(AstBinary node, String variable, String value) {
        AstBinary.Operator operator = node.getOperator();
        if (operator == AstBinary.AND || operator == AstBinary.OR) {
            Truth left = truth(node.getChild(0), variable, value);
            Truth right = truth(node.getChild(1), variable, value);
            return operator == AstBinary.OR ? not(and(not(left), not(right))) : and(left, right);
        }
        if (operator == AstBinary.EQ || operator == AstBinary.NE) {
            Truth equal = equal(text(node.getChild(0), variable, value), text(node.getChild(1), variable, value));
            return operator == AstBinary.EQ ? equal : not(equal);
        }
        return Truth.UNKNOWN;
    }

    private static Truth equal(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Truth.UNKNOWN;
        }
        return one.equals(other) ? Truth.TRUE : Truth.FALSE;
    }

    /** What the node's value is as a text, or null where that can't be told. */
    private static @Nullable String text(Node node, String variable, String value) {
        return switch (node) {
            case AstString literal -> literal(literal);
            case AstIdentifier name when name.toString().equals(variable) -> value;
            case AstNested nested -> text(nested.getChild(0), variable, value);
            case AstNull nothing -> "";
            default -> null;
        };
    }

    private static String literal(AstString node) {
        return Objects.toString(node.eval(null, null), "");
    }

    private static Truth and(Truth one, Truth other) {
        if (one == Truth.FALSE || other == Truth.FALSE) {
            return Truth.FALSE;
        }
        return one == Truth.TRUE && other == Truth.TRUE ? Truth.TRUE : Truth.UNKNOWN;
    }

    private static Truth not(Truth truth) {
        return switch (truth) {
            case TRUE -> Truth.FALSE;
            case FALSE -> Truth.TRUE;
            case UNKNOWN -> Truth.UNKNOWN;
        };
    }

    private static void collect(Node node, String variable, Set<String> found) {
        if (node instanceof AstBinary binary
                && (binary.getOperator() == AstBinary.EQ || binary.getOperator() == AstBinary.NE)) {
            compared(binary.getChild(0), binary.getChild(1), variable, found);
            compared(binary.getChild(1), binary.getChild(0), variable, found);
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            collect(node.getChild(i), variable, found);
        }
    }

    private static void compared(Node one, Node other, String variable, Set<String> found) {
        if (one instanceof AstIdentifier name && name.toString().equals(variable) && other instanceof AstString text) {
            found.add(literal(text));
        }
    }
}

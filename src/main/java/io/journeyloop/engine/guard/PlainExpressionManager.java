package io.journeyloop.engine.guard;

import io.journeyloop.engine.Blocks;
import java.beans.FeatureDescriptor;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.Map;
import java.util.Properties;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates expressions that read variables and compare, and nothing else: building blocks by their names, then
 * variables, then the entries of a variable that is a map. There are no beans, no functions, no methods and no
 * properties of objects; an expression that asks for one is refused when it is made, and would find nothing if it were
 * evaluated. A block goes before a variable, because the block {@code survey} has an input of the same name.
 */
public final class PlainExpressionManager extends JuelExpressionManager {

    private static final String EXECUTION = "execution";
    private static final String BUSINESS_KEY = "processBusinessKey";

    private final ApplicationContext beans;

    public PlainExpressionManager(ApplicationContext beans) {
        this.beans = beans;
        Properties grammar = new Properties();
        grammar.setProperty(ExpressionFactoryImpl.PROP_METHOD_INVOCATIONS, "false");
        setExpressionFactory(new ExpressionFactoryImpl(grammar));
    }

    @Override
    public Expression createExpression(String expression) {
        requirePlain(expression);
        return super.createExpression(expression);
    }

    @Override
    public ValueExpression createValueExpression(String expression) {
        requirePlain(expression);
        return super.createValueExpression(expression);
    }

    private static void requirePlain(String expression) {
        PlainExpressions.breach(expression).ifPresent(rule -> {
            throw new ProcessEngineException("The expression " + expression
                    + " does more than read variables and compare (" + rule
                    + "). Put what it needs into a variable first.");
        });
    }

    @Override
    public void addFunction(String name, Method function) {
        // The engine offers functions such as currentUser() or dateTime(); expressions here have none.
    }

    @Override
    protected FunctionMapper createFunctionMapper() {
        return new FunctionMapper() {
            @Override
            public @Nullable Method resolveFunction(String prefix, String name) {
                return null;
            }
        };
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new Reader(beans));
        resolvers.add(new VariableContextElResolver());
        return resolvers;
    }

    /** Stands for the execution in the one expression about it that is allowed. */
    private record Here(@Nullable String businessKey) {}

    private static final class Reader extends ELResolver {

        private final ApplicationContext beans;

        Reader(ApplicationContext beans) {
            this.beans = beans;
        }

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
            String name = String.valueOf(property);
            if (base == null) {
                return named(context, name);
            }
            if (base instanceof Here here && name.equals(BUSINESS_KEY)) {
                context.setPropertyResolved(true);
                return here.businessKey();
            }
            if (base instanceof Map<?, ?> map) {
                context.setPropertyResolved(true);
                return map.get(name);
            }
            return null;
        }

        private @Nullable Object named(ELContext context, String name) {
            if (Blocks.isBlock(name) && beans.containsBean(name)) {
                context.setPropertyResolved(true);
                return beans.getBean(name);
            }
            if (context.getContext(VariableScope.class) instanceof VariableScope scope) {
                if (name.equals(EXECUTION) && scope instanceof DelegateExecution execution) {
                    context.setPropertyResolved(true);
                    return new Here(execution.getProcessBusinessKey());
                }
                if (scope.hasVariable(name)) {
                    context.setPropertyResolved(true);
                    return scope.getVariable(name);
                }
            }
            return null;
        }

        @Override
        public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
            return true;
        }

        @Override
        public void setValue(ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
            throw new ProcessEngineException("An expression reads variables; it never sets one.");
        }

        @Override
        public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
            return Object.class;
        }

        @Override
        public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
            return null;
        }

        @Override
        public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
            return null;
        }
    }
}

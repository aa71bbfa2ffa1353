package io.journeyloop.engine;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityBehavior;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Looks a name up among the building blocks before it looks among the variables: the block {@code survey} has an input
 * of the same name, and an input is a variable.
 */
public final class BlocksFirst extends SpringExpressionManager {

    public BlocksFirst(ApplicationContext context) {
        super(context);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new Blocks(applicationContext));
        resolvers.add(super.createElResolver());
        return resolvers;
    }

    private static final class Blocks extends ELResolver {

        private final ApplicationContext context;

        Blocks(ApplicationContext context) {
            this.context = context;
        }

        @Override
        public @Nullable Object getValue(ELContext el, @Nullable Object base, Object property) {
            if (base == null && isBlock(property.toString())) {
                el.setPropertyResolved(true);
                return context.getBean(property.toString());
            }
            return null;
        }

        private boolean isBlock(String name) {
            return context.containsBean(name)
                    && (context.isTypeMatch(name, JavaDelegate.class)
                            || context.isTypeMatch(name, ActivityBehavior.class));
        }

        @Override
        public boolean isReadOnly(ELContext el, @Nullable Object base, Object property) {
            return true;
        }

        @Override
        public void setValue(ELContext el, @Nullable Object base, Object property, @Nullable Object value) {
            // A block is never assigned to; the resolvers of variables are asked next.
        }

        @Override
        public @Nullable Class<?> getCommonPropertyType(ELContext el, @Nullable Object base) {
            return null;
        }

        @Override
        public @Nullable Class<?> getType(ELContext el, @Nullable Object base, Object property) {
            return null;
        }

        @Override
        public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext el, @Nullable Object base) {
            return null;
        }
    }
}

package io.journeyloop.engine.feel;

import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.valuemapper.ValueMapper;

/** Gives the engine's decisions a FEEL that stays within bounds. */
public final class BoundedFeelFactory implements FeelEngineFactory {

    @Override
    public FeelEngine createInstance() {
        return new Bounded();
    }

    private static final class Bounded extends ScalaFeelEngine {

        Bounded() {
            super(List.of());
        }

        @Override
        protected org.camunda.feel.FeelEngine buildFeelEngine(
                CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
            return new BoundedFeel(values);
        }
    }
}

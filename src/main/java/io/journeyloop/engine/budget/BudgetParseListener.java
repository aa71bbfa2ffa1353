package io.journeyloop.engine.budget;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelMultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.SequentialMultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.jobexecutor.MessageJobDeclaration;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.runtime.operation.PvmAtomicOperation;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Makes every element one before which a process can be left standing, and bounds how often one happens at once. */
public final class BudgetParseListener extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        prepare(definition);
    }

    private static void prepare(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            standstill(activity);
            if (activity.getActivityBehavior() instanceof MultiInstanceActivityBehavior several) {
                bound(activity, several);
            } else if (activity.getActivityBehavior() instanceof DmnBusinessRuleTaskActivityBehavior decision) {
                activity.setActivityBehavior(new StoppedDecision(decision));
            }
            prepare(activity);
        }
    }

    @SuppressWarnings("unchecked") // the engine keeps a list of that kind under this name
    private static void standstill(ActivityImpl activity) {
        Object known = activity.getProperty(BpmnParse.PROPERTYNAME_MESSAGE_JOB_DECLARATION);
        List<MessageJobDeclaration> all =
                known == null ? new ArrayList<>() : new ArrayList<>((List<MessageJobDeclaration>) known);
        if (all.stream().noneMatch(one -> one.isApplicableForOperation(PvmAtomicOperation.TRANSITION_CREATE_SCOPE))) {
            all.add(new Standstill(activity));
            activity.setProperty(BpmnParse.PROPERTYNAME_MESSAGE_JOB_DECLARATION, all);
        }
    }

    private static void bound(ActivityImpl activity, MultiInstanceActivityBehavior from) {
        MultiInstanceActivityBehavior bounded =
                from instanceof SequentialMultiInstanceActivityBehavior ? new Sequential() : new Parallel();
        bounded.setLoopCardinalityExpression(from.getLoopCardinalityExpression());
        bounded.setCompletionConditionExpression(from.getCompletionConditionExpression());
        bounded.setCollectionExpression(from.getCollectionExpression());
        bounded.setCollectionVariable(from.getCollectionVariable());
        bounded.setCollectionElementVariable(from.getCollectionElementVariable());
        activity.setActivityBehavior(bounded);
    }

    /** A step that happens several times, and tells how often before it begins. */
    interface Several {

        int times(ActivityExecution execution);
    }

    /** Where a process comes there by no ordinary way, it can't be left standing before. */
    private static int bounded(int times) {
        if (times > Budget.MOST_TIMES) {
            throw new ProcessEngineException("The step would happen " + times + " times for one customer; at most "
                    + Budget.MOST_TIMES + " are allowed. Shorten its list.");
        }
        return times;
    }

    private static final class Parallel extends ParallelMultiInstanceActivityBehavior implements Several {
        @Override
        public int times(ActivityExecution execution) {
            return super.resolveNrOfInstances(execution);
        }

        @Override
        protected int resolveNrOfInstances(ActivityExecution execution) {
            return bounded(super.resolveNrOfInstances(execution));
        }
    }

    private static final class Sequential extends SequentialMultiInstanceActivityBehavior implements Several {
        @Override
        public int times(ActivityExecution execution) {
            return super.resolveNrOfInstances(execution);
        }

        @Override
        protected int resolveNrOfInstances(ActivityExecution execution) {
            return bounded(super.resolveNrOfInstances(execution));
        }
    }
}

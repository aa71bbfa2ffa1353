package io.journeyloop.worklist.process;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Has every user task of every model told to the worklist, whatever way the model comes to the engine. */
@Component
class WorklistParseListener extends AbstractBpmnParseListener {

    private final WorkTaskListener listener;

    WorklistParseListener(WorkTaskListener listener) {
        this.listener = listener;
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
            TaskDefinition definition = behavior.getTaskDefinition();
            definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, listener);
            definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, listener);
            definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, listener);
            definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, listener);
        }
    }
}

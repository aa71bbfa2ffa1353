package io.journeyloop.models;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Every element that journey instances come by, those of the processes they call as well; keeps them once asked to. */
@Component
class PassedElements extends AbstractBpmnParseListener implements ExecutionListener {

    private final Map<String, Set<String>> byBusinessKey = new ConcurrentHashMap<>();
    private volatile boolean keeping;

    void keep() {
        keeping = true;
    }

    List<String> of(String businessKey) {
        return byBusinessKey.getOrDefault(businessKey, Set.of()).stream()
                .sorted()
                .toList();
    }

    void forget() {
        keeping = false;
        byBusinessKey.clear();
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        listen(definition);
    }

    private void listen(ScopeImpl scope) {
        scope.getActivities().forEach(activity -> {
            activity.addBuiltInListener(EVENTNAME_START, this);
            listen(activity);
        });
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (keeping) {
            byBusinessKey
                    .computeIfAbsent(execution.getProcessBusinessKey(), key -> ConcurrentHashMap.newKeySet())
                    .add(execution.getCurrentActivityId());
        }
    }
}

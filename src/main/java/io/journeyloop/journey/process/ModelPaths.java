package io.journeyloop.journey.process;

import io.journeyloop.journey.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * The ways through a model, in and out of its subprocesses. Read from the sequence flows alone, as the engine does: what
 * an element lists as its incoming and outgoing flows is optional.
 */
final class ModelPaths {

    private static final String CONTACT = "${contact}";

    private final Collection<FlowNode> nodes;
    private final Map<String, List<SequenceFlow>> outgoing;

    ModelPaths(BpmnModelInstance model, Collection<FlowNode> nodes) {
        this.nodes = nodes;
        this.outgoing = model.getModelElementsByType(SequenceFlow.class).stream()
                .collect(Collectors.groupingBy(flow -> flow.getSource().getId()));
    }

    List<SequenceFlow> outgoing(FlowNode node) {
        return outgoing.getOrDefault(node.getId(), List.of());
    }

    Collection<FlowNode> nodes() {
        return nodes;
    }

    /** Work of staff with the customer, a contact or a wave of contact. */
    static boolean meetsTheCustomer(FlowNode node) {
        return node instanceof UserTask
                || (node instanceof ServiceTask task && CONTACT.equals(task.getCamundaDelegateExpression()))
                || (node instanceof CallActivity call && Words.WAVE_PROCESS.equals(call.getCalledElement()));
    }

    static boolean waitsForTheCustomer(FlowNode node) {
        return node instanceof ReceiveTask
                || (node instanceof CatchEvent && !(node instanceof StartEvent) && !isTimer(node));
    }

    /** Where the flow goes on from that node, without its boundary events. */
    List<FlowNode> next(FlowNode node) {
        List<FlowNode> to = new ArrayList<>();
        if (node instanceof SubProcess sub) {
            to.addAll(starts(sub));
        } else if (node instanceof EndEvent && node.getParentElement() instanceof SubProcess sub) {
            to.addAll(targets(sub));
        } else {
            to.addAll(targets(node));
        }
        return to;
    }

    /** All that lies ahead of that node on its own way. */
    Set<FlowNode> ahead(FlowNode node) {
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(targets(node));
        while (!open.isEmpty()) {
            FlowNode one = open.poll();
            if (seen.add(one)) {
                open.addAll(next(one));
            }
        }
        return seen;
    }

    private List<FlowNode> targets(FlowNode node) {
        return outgoing(node).stream().map(SequenceFlow::getTarget).toList();
    }

    /** The timers that run while a customer is at that node: on it, on the scopes around it and within those. */
    List<FlowNode> timersFor(FlowNode node) {
        List<FlowNode> timers = new ArrayList<>();
        ModelElementInstance scope = node;
        while (scope != null) {
            ModelElementInstance host = scope;
            nodes.stream()
                    .filter(ModelPaths::isTimer)
                    .filter(timer -> isOn(timer, host) || startsWithin(timer, host, node))
                    .forEach(timers::add);
            scope = scope.getParentElement();
        }
        return timers;
    }

    private static boolean isOn(FlowNode timer, ModelElementInstance host) {
        return timer instanceof BoundaryEvent boundary && host.equals(boundary.getAttachedTo());
    }

    private static boolean startsWithin(FlowNode timer, ModelElementInstance host, FlowNode node) {
        return timer instanceof StartEvent
                && timer.getParentElement() instanceof SubProcess sub
                && sub.triggeredByEvent()
                && host.equals(sub.getParentElement())
                && !isWithin(node, sub);
    }

    private static boolean isWithin(FlowNode node, SubProcess scope) {
        ModelElementInstance parent = node.getParentElement();
        while (parent != null && !parent.equals(scope)) {
            parent = parent.getParentElement();
        }
        return parent != null;
    }

    private static boolean isTimer(FlowNode node) {
        return node instanceof CatchEvent event
                && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    private static List<StartEvent> starts(SubProcess sub) {
        return sub.getFlowElements().stream()
                .filter(StartEvent.class::isInstance)
                .map(StartEvent.class::cast)
                .toList();
    }
}

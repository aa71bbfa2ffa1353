package io.journeyloop.journey.process;

import io.journeyloop.journey.JourneyLanguage;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives every process its business key and its end, and every touchpoint of a journey its entry and exit. Done at the
 * engine's parse, so it holds for whatever way a model comes to the engine.
 */
@Component
public class JourneyParseListener extends AbstractBpmnParseListener {

    private final TouchpointListener touchpoints;
    private static final Set<String> MAY_FOLLOW_UP = Set.of("userTask", "serviceTask", "sendTask", "callActivity");

    private static final Set<String> WAITS = Set.of("receiveTask", "intermediateMessageCatch", "eventBasedGateway");

    private final FollowUpListener followUps;
    private final WaitListener waits;
    private final InstanceListener instances;

    JourneyParseListener(
            TouchpointListener touchpoints,
            FollowUpListener followUps,
            WaitListener waits,
            InstanceListener instances) {
        this.waits = waits;
        this.touchpoints = touchpoints;
        this.followUps = followUps;
        this.instances = instances;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        definition.addListener(ExecutionListener.EVENTNAME_START, instances);
        definition.addListener(ExecutionListener.EVENTNAME_END, instances);
        if (!has(process, JourneyLanguage.STAGES)) {
            return;
        }
        Set<String> ids = new HashSet<>();
        collect(process, ids);
        listen(definition, ids);
    }

    @Override
    public void parseEndEvent(Element endEvent, ScopeImpl scope, ActivityImpl activity) {
        if (scope instanceof ActivityImpl part && part.isTriggeredByEvent()) {
            activity.addListener(ExecutionListener.EVENTNAME_END, new InnerEndListener());
        }
    }

    private void listen(ScopeImpl scope, Set<String> ids) {
        for (ActivityImpl activity : scope.getActivities()) {
            if (ids.contains(activity.getId())) {
                activity.addListener(ExecutionListener.EVENTNAME_START, touchpoints);
                activity.addListener(ExecutionListener.EVENTNAME_END, touchpoints);
            } else if (MAY_FOLLOW_UP.contains(String.valueOf(activity.getProperty("type")))) {
                activity.addListener(ExecutionListener.EVENTNAME_START, followUps);
            }
            listenToWaits(activity);
            listen(activity, ids);
        }
    }

    /** A boundary event waits from when that begins on which it sits. */
    private void listenToWaits(ActivityImpl activity) {
        String type = String.valueOf(activity.getProperty("type"));
        if (WAITS.contains(type)) {
            activity.addListener(ExecutionListener.EVENTNAME_START, waits);
        } else if (type.equals("boundaryMessage") && activity.getEventScope() instanceof ActivityImpl host) {
            host.addListener(ExecutionListener.EVENTNAME_START, waits);
        }
    }

    private static void collect(Element parent, Set<String> ids) {
        for (Element child : parent.elements()) {
            if (child.attribute("id") != null && has(child, JourneyLanguage.STAGE)) {
                ids.add(child.attribute("id"));
            }
            collect(child, ids);
        }
    }

    private static boolean has(Element element, String property) {
        Element extensions = element.element("extensionElements");
        Element properties = extensions == null ? null : extensions.element("properties");
        return properties != null
                && properties.elements("property").stream()
                        .anyMatch(one -> property.equals(one.attribute("name")) && isSaid(one.attribute("value")));
    }

    /** A field that an element template left empty is not said. */
    private static boolean isSaid(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}

package io.journeyloop.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.internal.JacksonUtils;
import io.journeyloop.common.Channel;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The words the map and the model view show, in the reader's language. */
final class MapTexts {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("entered", "shell.map.entered"),
            Map.entry("passRate", "shell.map.pass-rate"),
            Map.entry("waiting", "shell.map.waiting"),
            Map.entry("passed", "shell.map.passed"),
            Map.entry("left", "shell.map.left"),
            Map.entry("breakpoints", "shell.map.breakpoints"),
            Map.entry("broken", "shell.map.broken"),
            Map.entry("recovered", "shell.map.recovered"),
            Map.entry("elsewhere", "shell.map.elsewhere"),
            Map.entry("lost", "shell.map.lost"),
            Map.entry("recoverable", "shell.map.recoverable"),
            Map.entry("milestone", "shell.map.milestone"),
            Map.entry("experience", "shell.map.experience"),
            Map.entry("few", "shell.map.few"),
            Map.entry("goal", "shell.map.goal"),
            Map.entry("emptyStage", "shell.map.empty-stage"),
            Map.entry("heat", "shell.bpmn.heat"),
            Map.entry("heat.counts", "shell.bpmn.heat.counts"),
            Map.entry("heat.volume", "shell.bpmn.heat.volume"),
            Map.entry("heat.time", "shell.bpmn.heat.time"),
            Map.entry("heat.breakpoints", "shell.bpmn.heat.breakpoints"),
            Map.entry("fit", "shell.bpmn.fit"),
            Map.entry("zoomIn", "shell.bpmn.zoom-in"),
            Map.entry("zoomOut", "shell.bpmn.zoom-out"),
            Map.entry("failed", "shell.bpmn.failed"));

    private MapTexts() {}

    static void give(Component component, String labelKey) {
        ObjectNode texts = JacksonUtils.createObjectNode();
        WORDS.forEach((name, key) -> texts.put(name, component.getTranslation(key)));
        Channel.SLUGS.forEach(id -> texts.put("channel." + id, component.getTranslation("shell.map.channel." + id)));
        texts.put("label", component.getTranslation(labelKey));
        component.getElement().setPropertyJson("texts", texts);
    }
}

package io.journeyloop.journey.model;

import io.journeyloop.engine.XmlElement;
import io.journeyloop.journey.Finding;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** All rules of the journey language over one file. */
public final class ModelRules {

    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

    private static final Set<String> DEFINITIONS = Set.of("message", "signal", "error", "escalation");

    private ModelRules() {}

    /** The findings in no particular order; linear in the size of the file. */
    public static List<Finding> check(XmlElement root, ValidationContext context) {
        Report report = new Report();
        List<ProcessModel> processes = ModelReader.read(root);
        String file = root.nearestId();
        if (processes.isEmpty()) {
            report.error(file, "process.none");
        } else if (processes.stream().noneMatch(ProcessModel::isExecutable)) {
            report.error(processes.getFirst().key(), "process.not-executable");
        }
        if ("Camunda Cloud".equals(root.attribute(MODELER, "executionPlatform"))) {
            report.error(file, "process.other-engine");
        }
        ProcessRules.ids(root, report);
        unused(root, report);
        boolean noneRuns = processes.stream().noneMatch(ProcessModel::isExecutable);
        for (ProcessModel process : processes) {
            if (process.isExecutable()
                    || noneRuns && (processes.size() == 1 || !process.nodes().isEmpty())) {
                check(process, context, report);
            } else {
                report.warning(
                        process.key(), "process.only-drawn", process.spec().name());
            }
        }
        return report.findings();
    }

    /** Messages and the like that no event refers to: often what is left of one that was renamed. */
    private static void unused(XmlElement root, Report report) {
        Set<String> used = new HashSet<>();
        Deque<XmlElement> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            XmlElement element = open.poll();
            element.attributes().forEach((name, value) -> {
                if (name.endsWith("Ref")) {
                    used.add(ModelReader.local(value));
                }
            });
            open.addAll(element.children());
        }
        root.children().stream()
                .filter(one -> DEFINITIONS.contains(one.name()))
                .filter(one -> one.attribute("id") != null && !used.contains(one.attribute("id")))
                .forEach(one -> report.warning(
                        one.nearestId(),
                        "definition.unused",
                        Objects.requireNonNullElse(one.attribute("name"), one.nearestId())));
    }

    private static void check(ProcessModel process, ValidationContext context, Report report) {
        Graph graph = new Graph(process);
        new ProcessRules(process, context, report).check();
        new StartRules(process, context, report).check();
        new EntryRules(process, context, report).check();
        new ContextRules(process, context, report).check();
        new RememberRules(process, report).check();
        new NodeRules(process, context, report).check();
        new FlowRules(process, graph, report).check();
        new GatewayRules(process, report).check();
        new EventRules(process, report).check();
        new ScopeRules(process, report).check();
        new WaitRules(process, report).check();
        new CallRules(process, context, report).check();
        new StaffContactRules(process, graph, context, report).check();
        new BlockRules(process, graph, context, report).check();
        new WaveRules(process, graph, context, report).check();
    }
}

package io.journeyloop.journey.model;

import io.journeyloop.engine.XmlElement;
import io.journeyloop.journey.Finding;
import java.util.List;

/** All rules of the journey language over one file. */
public final class ModelRules {

    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

    private ModelRules() {}

    /** The findings in no particular order; linear in the size of the file. */
    public static List<Finding> check(XmlElement root, Known known) {
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
        boolean noneRuns = processes.stream().noneMatch(ProcessModel::isExecutable);
        for (ProcessModel process : processes) {
            if (process.isExecutable()
                    || noneRuns && (processes.size() == 1 || !process.nodes().isEmpty())) {
                check(process, known, report);
            } else {
                report.warning(
                        process.key(), "process.only-drawn", process.spec().name());
            }
        }
        return report.findings();
    }

    private static void check(ProcessModel process, Known known, Report report) {
        Graph graph = new Graph(process);
        new ProcessRules(process, known, report).check();
        new StartRules(process, known, report).check();
        new EntryRules(process, known, report).check();
        new ContextRules(process, known, report).check();
        new NodeRules(process, known, report).check();
        new FlowRules(process, graph, report).check();
        new WaitRules(process, report).check();
        new BlockRules(process, graph, known, report).check();
        new WaveRules(process, graph, known, report).check();
    }
}

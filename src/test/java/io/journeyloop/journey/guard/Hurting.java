package io.journeyloop.journey.guard;

import io.journeyloop.journey.findings.Small;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Models that would run a node into the ground, each with the element and the rule that must be named. */
record Hurting(String what, String rule, String element, String model) {

    byte[] bytes() {
        return model.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return what;
    }

    static List<Hurting> corpus() {
        List<Hurting> all = new ArrayList<>();
        timers(all);
        loops(all);
        repeats(all);
        sizes(all);
        own(all);
        return all;
    }

    private static void timers(List<Hurting> all) {
        for (String often :
                List.of("R/PT0S", "R5/PT14M59S", "R/PT1S", "0/1 * * * * ?", "0 */5 * * * ?", "* 0 * * * ?")) {
            all.add(timer("cycle " + often, "timer.too-often", "timeCycle", often));
        }
        all.add(timer("cycle from the entry", "timer.too-often", "timeCycle", "R/${enteredAt}/PT1M"));
        all.add(timer("cycle by a variable", "timer.cycle-variable", "timeCycle", "${every}"));
        all.add(timer("interval by a variable", "timer.cycle-variable", "timeCycle", "R/${every}"));
        for (String length : List.of("P999999999999Y", "P11Y", "P3651D", "PT999999999999S", "P99999M")) {
            all.add(timer("timer of " + length, "duration.too-long", "timeDuration", length));
        }
        all.add(timer("a day long after the entry", "duration.too-long", "timeDate", "${enteredAt}/P9999Y"));
        all.add(new Hurting(
                "patience of an age",
                "duration.too-long",
                "task",
                Small.process(
                        Small.task("task", "<camunda:property name='touchpoint.patience' value='P999999999999Y'/>")
                                + Small.line("task"))));
        for (String retries : List.of("R1000000/PT0S", "R3/PT1S", "R21/PT1M", "often")) {
            all.add(new Hurting(
                    "retries " + retries,
                    "retry.bad",
                    "task",
                    Small.process(
                            "<bpmn:serviceTask id='task' camunda:delegateExpression='${tag}' camunda:asyncBefore='true'>"
                                    + "<bpmn:extensionElements><camunda:failedJobRetryTimeCycle>" + retries
                                    + "</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:serviceTask>"
                                    + Small.line("task"))));
        }
    }

    private static Hurting timer(String what, String rule, String kind, String text) {
        return new Hurting(
                what,
                rule,
                "late",
                Small.process(Small.task("task", "")
                        + Small.boundary("late", "task", false, Small.timer(kind, text))
                        + Small.flow("f", "late", "end")
                        + Small.line("task")));
    }

    private static void loops(List<Hurting> all) {
        String gateways = "<bpmn:exclusiveGateway id='gw' name='Again?'/><bpmn:exclusiveGateway id='on' default='out'/>"
                + Small.flow("in", "start", "gw") + Small.flow("f", "gw", "on") + Small.flow("out", "on", "end");
        all.add(loop("gateways", gateways + Small.condition("back", "on", "gw")));
        all.add(loop("a way to itself", gateways + Small.condition("back", "gw", "gw")));
        String blocks = gateways + Small.condition("again", "on", "step") + Small.flow("back", "step", "gw");
        all.add(loop("a building block", blocks + "<bpmn:serviceTask id='step' camunda:delegateExpression='${tag}'/>"));
        all.add(loop("a called process", blocks + "<bpmn:callActivity id='step' calledElement='contact-wave'/>"));
        all.add(loop("an asynchronous step", blocks + "<bpmn:manualTask id='step' camunda:asyncBefore='true'/>"));
        all.add(loop("a timer of no time", blocks + catching(Small.timer("timeDuration", "PT0S"))));
        all.add(loop("a timer of a second", blocks + catching(Small.timer("timeDuration", "PT1S"))));
        all.add(loop("a day that is past", blocks + catching(Small.timer("timeDate", "${enteredAt}/P1D"))));
        all.add(loop(
                "a day counted from the entry", blocks + catching(Small.timer("timeDuration", "${enteredAt}/P7D"))));
        all.add(loop("a day of long ago", blocks + catching(Small.timer("timeDate", "2020-01-01T00:00:00Z/P7D"))));
        all.add(loop("a time by a variable", blocks + catching(Small.timer("timeDuration", "${pause}"))));
        all.add(loop(
                "a subprocess",
                blocks + "<bpmn:subProcess id='step'><bpmn:startEvent id='s'/><bpmn:endEvent id='e'/>"
                        + Small.flow("inside", "s", "e") + "</bpmn:subProcess>"));
        all.add(loop(
                "an error that leads back",
                gateways + Small.condition("again", "on", "step")
                        + "<bpmn:subProcess id='step'><bpmn:startEvent id='s'/><bpmn:endEvent id='e'>"
                        + "<bpmn:errorEventDefinition errorRef='error'/></bpmn:endEvent>"
                        + Small.flow("inside", "s", "e") + "</bpmn:subProcess>"
                        + Small.boundary("b", "step", true, "<bpmn:errorEventDefinition errorRef='error'/>")
                        + Small.flow("back", "b", "gw")));
        all.add(loop(
                "links",
                gateways + Small.condition("again", "on", "step")
                        + "<bpmn:intermediateThrowEvent id='step'><bpmn:linkEventDefinition name='up'/></bpmn:intermediateThrowEvent>"
                        + "<bpmn:intermediateCatchEvent id='up'><bpmn:linkEventDefinition name='up'/></bpmn:intermediateCatchEvent>"
                        + Small.flow("back", "up", "gw")));
    }

    private static String catching(String definition) {
        return "<bpmn:intermediateCatchEvent id='step'>" + definition + "</bpmn:intermediateCatchEvent>";
    }

    private static Hurting loop(String what, String inside) {
        return new Hurting("loop by " + what, "loop.no-wait", "gw", Small.process(inside));
    }

    private static void repeats(List<Hurting> all) {
        for (String times : List.of("1000000000", "101", "-1", "1e9")) {
            all.add(several(times, "several.too-many"));
        }
        String inner = "<bpmn:userTask id='task'><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>50"
                + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>";
        all.add(new Hurting(
                "several times several times",
                "several.nested",
                "task",
                Small.process(
                        "<bpmn:subProcess id='sub'><bpmn:startEvent id='s'/>" + inner + Small.flow("g", "s", "task")
                                + "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>50</bpmn:loopCardinality>"
                                + "</bpmn:multiInstanceLoopCharacteristics></bpmn:subProcess>" + Small.line("sub"))));
        all.add(new Hurting(
                "a call to itself",
                "call.itself",
                "call",
                Small.process(
                        "<bpmn:callActivity id='call' calledElement='" + Small.KEY + "'/>" + Small.line("call"))));
    }

    private static Hurting several(String times, String rule) {
        return new Hurting(
                times + " times",
                rule,
                "task",
                Small.process("<bpmn:userTask id='task'><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>"
                        + times + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>"
                        + Small.line("task")));
    }

    private static void sizes(List<Hurting> all) {
        String fields =
                IntStream.range(0, 20_000).mapToObj(i -> "field" + i + ":text").collect(Collectors.joining("; "));
        all.add(new Hurting(
                "20,000 fields",
                "property.too-long",
                "task",
                Small.process(Small.task("task", "<camunda:property name='form.fields' value='" + fields + "'/>")
                        + Small.line("task"))));
        all.add(new Hurting(
                "80,000 elements",
                "file.too-many-nodes",
                "defs",
                Small.process(IntStream.range(0, 80_000)
                                .mapToObj(i -> "<bpmn:task id='t" + i + "'/>")
                                .collect(Collectors.joining())
                        + Small.flow("f", "start", "end"))));
        all.add(new Hurting(
                "80,000 parts of one element",
                "file.too-many-elements",
                "defs",
                Small.process(Small.task("task", "<camunda:property name='note' value='x'/>".repeat(80_000))
                        + Small.line("task"))));
    }

    private static void own(List<Hurting> all) {
        for (String key : List.of("low-score-recovery", "breakpoint-reconnect", "contact-wave")) {
            all.add(new Hurting(
                    "another " + key,
                    "process.own-missing",
                    key,
                    Small.process(Small.task("task", "") + Small.line("task")).replace(Small.KEY, key)));
        }
        String recovery = shipped("low-score-recovery");
        all.add(new Hurting(
                "a recovery without its block",
                "process.own-changed",
                "task_triage",
                recovery.replace(
                        "camunda:decisionRef=\"recovery-triage\"", "camunda:decisionRef=\"wave-eligibility\"")));
        String wave = shipped("contact-wave");
        all.add(new Hurting(
                "a wave that asks for no entry",
                "process.own-changed",
                "task_check_entry",
                wave.replaceFirst(
                        "camunda:delegateExpression=\"\\$\\{waveEntry}\"", "camunda:delegateExpression=\"\\${tag}\"")));
        all.add(new Hurting(
                "a wave of the control group",
                "process.own-changed",
                "flow_gw_decision_to_sub_treatment",
                wave.replaceFirst("waveDecision == 'treat'", "waveDecision != 'nobody'")));
        all.add(new Hurting(
                "a wave with one more step",
                "process.own-added",
                "task_more",
                wave.replaceFirst("<bpmn:startEvent ", "<bpmn:manualTask id=\"task_more\" /><bpmn:startEvent ")));
    }

    static String shipped(String key) {
        try {
            return Files.readString(Path.of("bpmn", key + ".bpmn"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

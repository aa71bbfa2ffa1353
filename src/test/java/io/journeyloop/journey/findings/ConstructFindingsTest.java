package io.journeyloop.journey.findings;

import static io.journeyloop.journey.findings.Small.boundary;
import static io.journeyloop.journey.findings.Small.condition;
import static io.journeyloop.journey.findings.Small.flow;
import static io.journeyloop.journey.findings.Small.line;
import static io.journeyloop.journey.findings.Small.process;
import static io.journeyloop.journey.findings.Small.task;
import static io.journeyloop.journey.findings.Small.timer;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.journey.Finding;
import io.journeyloop.journey.Findings;
import io.journeyloop.support.FullStack;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every construct of BPMN is there as it must be, or is a finding that says what to do instead. */
@FullStack
class ConstructFindingsTest {

    private static final String CONTACT =
            "<bpmn:%s id='contact' name='Contact' camunda:delegateExpression='${contact}'>"
                    + "<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='purpose'>service"
                    + "</camunda:inputParameter>%s</camunda:inputOutput></bpmn:extensionElements></bpmn:%1$s>";
    private static final String TREAT = "<bpmn:association id='a' sourceRef='undo' targetRef='handler'/>";

    @Autowired
    Findings findings;

    record Drawn(String rule, String element, boolean error, String model) {

        @Override
        public String toString() {
            return rule + " at " + element;
        }
    }

    private static Drawn error(String rule, String element, String inside) {
        return new Drawn(rule, element, true, process(inside));
    }

    private static Drawn warning(String rule, String element, String inside) {
        return new Drawn(rule, element, false, process(inside));
    }

    static List<Drawn> drawn() {
        List<Drawn> all = new ArrayList<>();
        compensation(all);
        events(all);
        subprocesses(all);
        gateways(all);
        contacts(all);
        all.add(error(
                "fields.too-many",
                "task",
                task("task", "<camunda:property name='form.fields' value='" + "f:text; ".repeat(61) + "'/>")
                        + line("task")));
        all.add(error(
                "loop.standard",
                "task",
                "<bpmn:userTask id='task'><bpmn:standardLoopCharacteristics/></bpmn:userTask>" + line("task")));
        all.add(error(
                "several.what",
                "task",
                "<bpmn:userTask id='task'><bpmn:multiInstanceLoopCharacteristics/></bpmn:userTask>" + line("task")));
        all.add(warning("definition.unused", "message_opened", task("task", "") + line("task")));
        all.add(warning("definition.unused", "escalation", task("task", "") + line("task")));
        all.add(warning(
                "decision.no-result",
                "task",
                "<bpmn:businessRuleTask id='task' camunda:decisionRef='wave-eligibility'/>" + line("task")));
        return all;
    }

    private static void compensation(List<Drawn> all) {
        String undo = task("task", "")
                + line("task")
                + boundary("undo", "task", true, "<bpmn:compensateEventDefinition id='def_undo'/>");
        String handler = "<bpmn:userTask id='handler' isForCompensation='true'/>";
        all.add(error("compensation.no-handler", "undo", undo));
        all.add(error(
                "compensation.no-handler",
                "undo",
                undo + TREAT + "<bpmn:userTask id='handler'/>" + flow("x", "start", "handler")
                        + flow("y", "handler", "end")));
        all.add(error("compensation.alone", "handler", task("task", "") + line("task") + handler));
        all.add(warning(
                "compensation.nothing",
                "throw",
                "<bpmn:intermediateThrowEvent id='throw'><bpmn:compensateEventDefinition/></bpmn:intermediateThrowEvent>"
                        + line("throw")));
    }

    private static void events(List<Drawn> all) {
        for (String cause : List.of("signal", "conditional", "cancel")) {
            String definition = "<bpmn:" + cause + "EventDefinition "
                    + (cause.equals("signal")
                            ? "signalRef='signal'/>"
                            : "><bpmn:condition>${x}</bpmn:condition></bpmn:" + cause + "EventDefinition>");
            all.add(error(
                    "event." + cause,
                    "on",
                    task("task", "")
                            + line("task")
                            + boundary("on", "task", false, definition)
                            + flow("f", "on", "end")));
            all.add(error(
                    "event." + cause,
                    "on",
                    "<bpmn:intermediateCatchEvent id='on'>" + definition + "</bpmn:intermediateCatchEvent>"
                            + line("on")));
            all.add(error(
                    "event." + cause,
                    "begin",
                    "<bpmn:subProcess id='sub' triggeredByEvent='true'><bpmn:startEvent id='begin'>"
                            + definition + "</bpmn:startEvent><bpmn:endEvent id='over'/>" + flow("g", "begin", "over")
                            + "</bpmn:subProcess>"
                            + flow("f", "start", "end")));
        }
        all.add(error(
                "element.transaction",
                "deal",
                "<bpmn:transaction id='deal'><bpmn:startEvent id='s'/><bpmn:endEvent id='e'/>" + flow("g", "s", "e")
                        + "</bpmn:transaction>" + line("deal")));
        all.add(error(
                "event.missing",
                "on",
                task("task", "") + line("task") + boundary("on", "task", true, "") + flow("f", "on", "end")));
        all.add(error("event.missing", "on", "<bpmn:intermediateCatchEvent id='on'/>" + line("on")));
        all.add(error(
                "event.several",
                "on",
                "<bpmn:intermediateCatchEvent id='on'><bpmn:messageEventDefinition messageRef='message_opened'/>"
                        + timer("timeDuration", "P1D") + "</bpmn:intermediateCatchEvent>" + line("on")));
        for (String kind : List.of("error", "escalation")) {
            all.add(error(
                    "event.no-code",
                    "stop",
                    "<bpmn:endEvent id='stop'><bpmn:" + kind + "EventDefinition/></bpmn:endEvent>"
                            + flow("f", "start", "stop")));
            all.add(warning(
                    "event.uncaught",
                    "stop",
                    "<bpmn:endEvent id='stop'><bpmn:" + kind + "EventDefinition " + kind + "Ref='" + kind
                            + "'/></bpmn:endEvent>" + flow("f", "start", "stop")));
            all.add(warning(
                    "event.never",
                    "on",
                    task("task", "")
                            + line("task")
                            + boundary(
                                    "on",
                                    "task",
                                    true,
                                    "<bpmn:" + kind + "EventDefinition " + kind + "Ref='" + kind + "'/>")
                            + flow("f", "on", "end")));
        }
        String jump =
                "<bpmn:intermediateThrowEvent id='jump'><bpmn:linkEventDefinition name='away'/></bpmn:intermediateThrowEvent>"
                        + flow("f", "start", "jump");
        String land =
                "<bpmn:intermediateCatchEvent id='%s'><bpmn:linkEventDefinition name='away'/></bpmn:intermediateCatchEvent>";
        all.add(error("link.no-target", "jump", jump));
        all.add(error(
                "link.twice",
                "two",
                jump
                        + land.formatted("one")
                        + land.formatted("two")
                        + flow("g", "one", "end")
                        + flow("h", "two", "end")));
        all.add(error(
                "start.timer",
                "tick",
                "<bpmn:startEvent id='tick'>" + timer("timeCycle", "R/P1D") + "</bpmn:startEvent>"
                        + flow("f", "tick", "end") + flow("g", "start", "end")));
    }

    private static void subprocesses(List<Drawn> all) {
        String sub = "<bpmn:subProcess id='sub'>%s<bpmn:endEvent id='e'/></bpmn:subProcess>" + line("sub");
        String start = "<bpmn:startEvent id='s'/>" + flow("g", "s", "e");
        all.add(error("subprocess.no-start", "sub", sub.formatted(task("task", "") + flow("g", "task", "e"))));
        all.add(error(
                "subprocess.starts",
                "sub",
                sub.formatted(start + start.replace("'s'", "'t'").replace("'g'", "'h'"))));
        String opened =
                "<bpmn:startEvent id='s'><bpmn:messageEventDefinition messageRef='message_opened'/></bpmn:startEvent>"
                        + flow("g", "s", "e");
        all.add(error("subprocess.start-event", "s", sub.formatted(opened)));
        String event = "<bpmn:subProcess id='sub' triggeredByEvent='true'>%s<bpmn:endEvent id='e'/></bpmn:subProcess>"
                + flow("f", "start", "end");
        all.add(error("subprocess.no-event", "s", event.formatted(start)));
        all.add(error("subprocess.starts", "sub", event.formatted("")));
        all.add(error("subprocess.connected", "sub", event.formatted(opened) + flow("x", "sub", "end")));
    }

    private static void gateways(List<Drawn> all) {
        String race = "<bpmn:eventBasedGateway id='race'/>" + flow("f", "start", "race")
                + "<bpmn:intermediateCatchEvent id='late'>" + timer("timeDuration", "P1D")
                + "</bpmn:intermediateCatchEvent>"
                + flow("g", "race", "late") + flow("h", "late", "end");
        all.add(warning("gateway.one-event", "race", race));
        all.add(error(
                "gateway.not-event",
                "race",
                race + task("task", "") + flow("x", "race", "task") + flow("y", "task", "end")));
        String join = "<bpmn:%s id='split' default='g'/><bpmn:parallelGateway id='join'/>" + flow("f", "start", "split")
                + task("one", "") + task("two", "") + "%s" + flow("g", "split", "two") + flow("h", "one", "join")
                + flow("i", "two", "join") + flow("j", "join", "end");
        all.add(error("join.stuck", "join", join.formatted("exclusiveGateway", condition("x", "split", "one"))));
        all.add(warning("condition.ignored", "x", join.formatted("parallelGateway", condition("x", "split", "one"))));
        all.add(warning(
                "flow.no-default",
                "task",
                task("task", "")
                        + flow("f", "start", "task")
                        + condition("x", "task", "end")
                        + condition("y", "task", "end", "${again == 'no'}")));
        all.add(error(
                "gateway.stuck",
                "gw",
                task("task", "") + flow("f", "start", "task")
                        + "<bpmn:serviceTask id='mark' camunda:delegateExpression='${tag}'><bpmn:extensionElements><camunda:inputOutput>"
                        + "<camunda:inputParameter name='add'>seen</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>"
                        + "</bpmn:serviceTask>" + flow("g", "task", "mark") + flow("h", "mark", "gw")
                        + "<bpmn:exclusiveGateway id='gw'/>"
                        + condition("x", "gw", "end", "${outcome == 'agreed'}")
                        + condition("y", "gw", "end", "${outcome == 'later'}")));
    }

    private static void contacts(List<Drawn> all) {
        for (String kind : List.of("serviceTask", "sendTask")) {
            for (String channels : List.of("phone", "app,branch", "sms, phone", "${channels}")) {
                all.add(error("contact.no-task", "contact", contact(kind, channels) + line("contact")));
            }
            all.add(error("contact.no-task", "contact", CONTACT.formatted(kind, "") + line("contact")));
        }
        String choice = contact("serviceTask", "app,phone") + "<bpmn:exclusiveGateway id='gw' default='other'/>"
                + task("task", "") + flow("f", "start", "contact") + flow("g", "contact", "gw")
                + flow("h", "task", "end") + flow("other", "gw", "end");
        all.add(error(
                "contact.no-task", "contact", choice + condition("x", "gw", "task", "${contactOutcome == 'sent'}")));
    }

    private static String contact(String kind, String channels) {
        return CONTACT.formatted(
                kind, "<camunda:inputParameter name='channels'>" + channels + "</camunda:inputParameter>");
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void namesTheElementAndTheRule(Drawn one) {
        List<Finding> found = check(one.model());

        assertThat(found)
                .as(one.toString())
                .anyMatch(finding -> finding.rule().equals(one.rule())
                        && finding.element().equals(one.element())
                        && finding.isError() == one.error());
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(found).allSatisfy(finding -> assertThat(
                            findings.sentence(finding, locale) + findings.next(finding, locale))
                    .doesNotContain("!findings", "{0}", "{1}"));
        }
    }

    @Test
    void aStepThatIsUndoneRightlyHasNoFinding() {
        String model = process(task("task", "") + line("task")
                + boundary("undo", "task", true, "<bpmn:compensateEventDefinition id='def_undo'/>") + TREAT
                + "<bpmn:userTask id='handler' name='Undo' isForCompensation='true'/>");

        assertThat(check(model)).extracting(Finding::rule).noneMatch(rule -> rule.startsWith("compensation"));
    }

    @Test
    void aContactWithItsTaskBehindItHasNoFinding() {
        String gateway = contact("serviceTask", "app,phone") + "<bpmn:exclusiveGateway id='gw' default='other'/>"
                + task("task", "") + flow("f", "start", "contact") + flow("g", "contact", "gw")
                + flow("h", "task", "end");

        for (String way : List.of(
                condition("x", "gw", "task", "${contactOutcome == 'task-created'}") + flow("other", "gw", "end"),
                condition("x", "gw", "end", "${contactOutcome == 'sent'}") + flow("other", "gw", "task"))) {
            assertThat(check(process(gateway + way))).extracting(Finding::rule).doesNotContain("contact.no-task");
        }
        assertThat(check(process(contact("serviceTask", "app, sms") + line("contact"))))
                .extracting(Finding::rule)
                .doesNotContain("contact.no-task");
        assertThat(check(process(contact("serviceTask", "phone")
                        + task("task", "")
                        + flow("f", "start", "contact")
                        + flow("g", "contact", "task")
                        + flow("h", "task", "end"))))
                .extracting(Finding::rule)
                .doesNotContain("contact.no-task");
    }

    private List<Finding> check(String model) {
        return findings.check(model.getBytes(StandardCharsets.UTF_8));
    }
}

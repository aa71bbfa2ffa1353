package io.journeyloop.journey.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.journey.Finding;
import io.journeyloop.journey.Findings;
import io.journeyloop.support.FullStack;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may let a customer in, with what, and that nothing said on entry decides a right, an amount or a deadline. */
@FullStack
class EntryFindingsTest {

    private static final String DUE = "<camunda:property name=\"task.due\" value=\"PT1H\" />";
    private static final String ROLE = "<camunda:property name=\"task.role\" value=\"teller\" />";
    private static final String GOAL = "<camunda:property name=\"journey.goal\"";
    private static final String BY_EVENT = "<bpmn:startEvent id='by_event'><bpmn:messageEventDefinition "
            + "messageRef='message_opened'/></bpmn:startEvent>"
            + "<bpmn:sequenceFlow id='f' sourceRef='by_event' targetRef='task_meet'/>";
    private static final String DECISION =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="t">
              <decision id="how-soon-%s" camunda:historyTimeToLive="P30D" name="How soon"><decisionTable id="t" hitPolicy="FIRST">
                <input id="i"><inputExpression id="e" typeRef="string"><text>%s</text></inputExpression></input>
                <output id="o" name="within" typeRef="string"/>
                <rule id="r"><inputEntry id="ie"><text>"now"</text></inputEntry><outputEntry id="oe"><text>"PT1H"</text>
                </outputEntry></rule>
              </decisionTable></decision>
            </definitions>
            """;

    @Autowired
    Findings findings;

    @Autowired
    ProcessEngine camunda;

    @ParameterizedTest
    @ValueSource(strings = {"staff", "internal"})
    void whereNoEventMayLetInNoneBeginsIt(String entry) {
        String model = process("journey.entry", entry).replace("<!--more-->", BY_EVENT);

        assertThat(rules(model)).contains("journey.entry-event by_event");
    }

    @Test
    void whereStaffMayNotLetInTheLobbyDoesNotOfferIt() {
        String model = process("journey.entry", "event")
                .replace(GOAL, "<camunda:property name='journey.startedIn' value='lobby'/>" + GOAL);

        assertThat(rules(model)).contains("journey.entry-lobby small-journey");
    }

    @Test
    void noBlockStartsAJourneyThatBelongsToAModule() {
        assertThat(rules(with(starting("low-score-recovery", "")))).contains("journey.entry-journey task_more");
        assertThat(rules(with(starting("first-visit", "")))).contains("journey.entry-journey task_more");
        assertThat(rules(with(starting("honeymoon", "")))).isEmpty();
    }

    @Test
    void aBlockHandsOverWhatTheOtherJourneyDeclaresAlone() {
        String map = "<camunda:inputParameter name='context'><camunda:map><camunda:entry key='mood'>good"
                + "</camunda:entry></camunda:map></camunda:inputParameter>";

        assertThat(rules(with(starting("honeymoon", map)))).contains("journey.context-undeclared task_more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"task.role", "task.due"})
    void noRightAndNoDeadlineComesFromTheContext(String word) {
        String model = process("journey.context", "who:text")
                .replace(
                        word.equals("task.due") ? DUE : ROLE, "<camunda:property name='" + word + "' value='${who}'/>");

        assertThat(rules(model)).contains("context.decides task_meet");
    }

    @Test
    void noTimerComesFromTheContext() {
        String timer = "<bpmn:boundaryEvent id='late' attachedToRef='task_meet'><bpmn:timerEventDefinition>"
                + "<bpmn:timeDuration>${soon ? 'PT1H' : 'P1D'}</bpmn:timeDuration></bpmn:timerEventDefinition>"
                + "</bpmn:boundaryEvent><bpmn:sequenceFlow id='f1' sourceRef='late' targetRef='end_left'/>";

        assertThat(rules(process("journey.context", "soon:boolean").replace("<!--more-->", timer)))
                .contains("context.decides late");
    }

    @Test
    void noOfferComesFromTheContextByWayOfAnotherVariable() {
        String contact = "<bpmn:serviceTask id='task_more' name='More' camunda:delegateExpression='${contact}'>"
                + "<bpmn:extensionElements><camunda:inputOutput>"
                + "<camunda:inputParameter name='purpose'>service</camunda:inputParameter>"
                + "<camunda:inputParameter name='first'>${gift}</camunda:inputParameter>"
                + "<camunda:inputParameter name='offer'>${first}</camunda:inputParameter>"
                + "</camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>";

        assertThat(rules(process("journey.context", "gift").replace("<!--more-->", between(contact))))
                .contains("context.decides task_more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hurry", "valueTier"})
    void noDeadlineComesFromADecisionThatReadsTheContext(String read) {
        String rule = "<bpmn:businessRuleTask id='task_more' name='How soon' camunda:decisionRef='how-soon-" + read
                + "' " + "camunda:resultVariable='answer' camunda:mapDecisionResult='singleResult'/>";
        String model = process("journey.context", "hurry")
                .replace("<!--more-->", between(rule))
                .replace(DUE, "<camunda:property name='task.due' value='${answer.within}'/>");
        camunda.getRepositoryService()
                .createDeployment()
                .name("how soon by " + read)
                .addString("how-soon.dmn", DECISION.formatted(read, read))
                .deploy();

        assertThat(rules(model).contains("context.decides task_meet")).isEqualTo(read.equals("hurry"));
    }

    @Test
    void aConditionReadsWhatSomethingSets() {
        String condition = "${outcome == 'agreed'}";
        String reads = "${outcome == 'agreed' &amp;&amp; product == 'outcome of a mind'}";

        assertThat(rules(Drawn.MODEL.replace(condition, reads))).containsExactly("variable.unset gw_met");
        assertThat(rules(process("journey.context", "product").replace(condition, reads)))
                .isEmpty();
        assertThat(rules(Drawn.MODEL
                        .replace(condition, reads)
                        .replace(DUE, DUE + "<camunda:property name='form.fields' value='product:text'/>")))
                .isEmpty();
    }

    private List<String> rules(String model) {
        return said(findings.check(Drawn.bytes(model)));
    }

    private static List<String> said(List<Finding> found) {
        return found.stream().map(one -> one.rule() + " " + one.element()).toList();
    }

    private static String process(String name, String value) {
        return Drawn.MODEL.replace(GOAL, "<camunda:property name='" + name + "' value='" + value + "'/>" + GOAL);
    }

    private static String with(String more) {
        return Drawn.MODEL.replace("<!--more-->", between(more));
    }

    private static String starting(String journey, String more) {
        return "<bpmn:serviceTask id='task_more' name='More' camunda:delegateExpression='${startJourney}'>"
                + "<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='journey'>" + journey
                + "</camunda:inputParameter>" + more
                + "</camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>";
    }

    private static String between(String node) {
        return node + "<bpmn:sequenceFlow id='f1' sourceRef='start' targetRef='task_more'/>"
                + "<bpmn:sequenceFlow id='f2' sourceRef='task_more' targetRef='end_left'/>";
    }
}

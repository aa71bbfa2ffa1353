package io.journeyloop.journey.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.journey.Finding;
import io.journeyloop.journey.Findings;
import io.journeyloop.support.FullStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each rule of the journey language: one small journey, broken in one place. */
@FullStack
class FindingsTest {

    private static final String CONTACT = "<bpmn:serviceTask id='task_more' name='More' "
            + "camunda:delegateExpression='${contact}'><bpmn:extensionElements><camunda:inputOutput>%s"
            + "</camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>";
    private static final String WAVE = "<bpmn:callActivity id='%1$s' name='%1$s' calledElement='contact-wave'>"
            + "<bpmn:extensionElements><camunda:properties><camunda:property name='touchpoint.stage' value='open'/>"
            + "<camunda:property name='touchpoint.channel' value='app'/></camunda:properties>"
            + "<camunda:in sourceExpression='%2$s' target='wave'/><camunda:in sourceExpression='app.activated' "
            + "target='goal'/><camunda:in sourceExpression='P5D' target='window'/></bpmn:extensionElements>"
            + "</bpmn:callActivity>";

    @Autowired
    Findings findings;

    /** What is changed, and what must be found where. */
    record Broken(String what, String rule, String element, boolean error, String model) {

        Broken changed(String more, String by) {
            return new Broken(what, rule, element, error, model.replace(more, by));
        }

        @Override
        public String toString() {
            return rule + ": " + what;
        }
    }

    @Test
    void aJourneyInOrderHasNoFinding() {
        assertThat(findings.check(Drawn.bytes(Drawn.MODEL))).isEmpty();
    }

    @Test
    void aFieldThatATemplateLeftEmptyIsNotSaid() {
        String model = Drawn.MODEL.replace(
                "<camunda:property name=\"task.due\" value=\"PT1H\" />",
                "<camunda:property name='task.due' value=''/><camunda:property name='touchpoint.survey' value=''/>"
                        + "<camunda:property name='touchpoint.lowScore' value=' '/>"
                        + "<camunda:property name='task.script' value=''/><camunda:property name='form.fields' value=''/>");

        assertThat(findings.check(Drawn.bytes(model))).isEmpty();
    }

    static List<Broken> broken() {
        List<Broken> all = new ArrayList<>();
        all.add(replace("stage.unknown", "task_meet", "value=\"meet\"", "value=\"greet\""));
        all.add(replace("channel.unknown", "task_meet", "value=\"branch\"", "value=\"pigeon\""));
        all.add(replace("role.unknown", "task_meet", "value=\"teller\"", "value=\"guru\""));
        all.add(replace("duration.bad", "task_meet", "value=\"PT1H\"", "value=\"one hour\""));
        all.add(replace("duration.bad", "wait_opened", "value=\"P1D\"", "value=\"P1X\""));
        all.add(property("survey.unknown", "touchpoint.survey", "no-such"));
        all.add(property("script.unknown", "task.script", "no-such"));
        all.add(property("milestone.bad", "touchpoint.milestone", "yes"));
        all.add(property("reconnect.bad", "touchpoint.reconnect", "letter"));
        all.add(property("held-back.bad", "touchpoint.heldBack", "101"));
        all.add(property("held-back.bad", "touchpoint.heldBack", "lots"));
        all.add(property("scope.bad", "task.scope", "world"));
        all.add(property("any-hour.bad", "task.anyHour", "night"));
        all.add(property("low-score.bad", "touchpoint.lowScore", "low"));
        all.add(property("fields.bad", "form.fields", "need of the customer"));
        all.add(property("prefill.bad", "form.prefill", "need = saved"));
        all.add(property("prefill.unknown-field", "form.prefill", "need: application.saved.need"));
        all.add(property("prefill.unknown-field", "form.suggest", "nextStep"));
        all.add(property("abandoned-by.unknown", "touchpoint.abandonedBy", "gone"));
        all.add(warning(property("word.unknown", "touchpoint.pateince", "P1D")));
        all.add(warning(property("milestone.no-survey", "touchpoint.milestone", "true")));
        all.add(warning(property("low-score.no-survey", "touchpoint.lowScore", "6")));
        all.add(replace("outcomes.twice", "task_meet", "agreed, left", "agreed, agreed"));
        all.add(replace("wait.endless", "wait_opened", "touchpoint.patience", "touchpoint.note"));
        all.add(replace("wait.no-message", "wait_opened", " name=\"account.opened\"", ""));
        all.add(replace("reference.dangling", "wait_opened", "messageRef=\"message_opened\"", "messageRef=\"m\""));
        all.add(replace("reference.dangling", "flow_opened", "targetRef=\"end_opened\"", "targetRef=\"nowhere\""));
        all.add(replace(
                "touchpoint.no-way-out",
                "wait_opened",
                "sourceRef=\"wait_opened\" targetRef=\"end_opened\"",
                "sourceRef=\"wait_opened\" targetRef=\"wait_opened\""));
        all.add(replace(
                "touchpoint.unreachable",
                "wait_opened",
                "sourceRef=\"gw_met\" targetRef=\"wait_opened\"",
                "sourceRef=\"gw_met\" targetRef=\"end_opened\""));
        all.add(
                replace("gateway.stuck", "gw_met", " default=\"flow_left\"", "")
                        .changed(
                                "sourceRef=\"gw_met\" targetRef=\"end_left\" />",
                                "sourceRef=\"gw_met\" targetRef=\"end_left\">"
                                        + "<bpmn:conditionExpression>${outcome == 'gone'}</bpmn:conditionExpression></bpmn:sequenceFlow>"));
        all.add(replace("condition.missing", "flow_left", " default=\"flow_left\"", ""));
        all.add(replace("condition.literal", "flow_agreed", "${outcome == 'agreed'}", "agreed"));
        all.add(warning(replace("outcome.unknown", "flow_agreed", "== 'agreed'", "== 'aggreed'")));
        all.add(replace("goal.no-end", Drawn.KEY, "value=\"account.opened\"", "value=\"deposit.first\""));
        all.add(warning(replace("journey.goal-missing", Drawn.KEY, "value=\"account.opened\"", "value=\"\"")));
        all.add(replace("process.not-executable", Drawn.KEY, "isExecutable=\"true\"", "isExecutable=\"false\""));
        all.add(replace("journey.stages-missing", Drawn.KEY, "journey.stages", "my.stages"));
        all.add(replace("journey.stages-bad", Drawn.KEY, "open:Open\"", "meet:Again; open:Open\""));
        all.add(warning(replace("journey.stage-unused", Drawn.KEY, "open:Open\"", "open:Open; later:Later\"")));
        all.add(process("journey.reentry-bad", "journey.reentry", "sometimes"));
        all.add(process("journey.horizon-bad", "journey.horizon", "a while"));
        all.add(process("journey.horizon-bad", "journey.horizon", "PT0S"));
        all.add(process("journey.horizon-bad", "journey.horizon", "P999999D"));
        all.add(process("journey.number-bad", "journey.priority", "500"));
        all.add(process("journey.number-bad", "journey.holdout", "-1"));
        all.add(process("journey.started-in-bad", "journey.startedIn", "garden"));
        all.add(process("journey.context-bad", "journey.context", "product, first name"));
        all.add(process("journey.context-bad", "journey.context", "outcome"));
        all.add(process("journey.context-personal", "journey.context", "customer_name"));
        all.add(process("journey.context-bad", "journey.context", "product, product:number"));
        all.add(process("journey.context-bad", "journey.context", "offer:text"));
        all.add(process("journey.context-bad", "journey.context", "riskRating:text"));
        all.add(process("journey.context-type", "journey.context", "amount:money"));
        all.add(process("journey.context-type", "journey.context", "way:choice"));
        all.add(process("journey.context-type", "journey.context", "way:text(a|b)"));
        all.add(process("journey.entry-bad", "journey.entry", "all"));
        starts(all);
        all.add(warning(process("journey.paused-by-unknown", "journey.pausedBy", "no-such")));
        all.add(replace("process.was-shared", "contact-wave", "id=\"small-journey\"", "id=\"contact-wave\""));
        all.add(replace("journey.stages-gone", "honeymoon", "id=\"small-journey\"", "id=\"honeymoon\"")
                .changed("journey.stages", "my.stages"));
        all.add(replace("process.bad-id", "9 lives", "id=\"small-journey\"", "id=\"9 lives\""));
        all.add(replace(
                "process.no-start",
                Drawn.KEY,
                "<bpmn:startEvent id=\"start\" />",
                "<bpmn:intermediateThrowEvent id=\"start\" />"));
        all.add(replace("id.twice", "end_left", "id=\"end_opened\"", "id=\"end_left\""));
        all.add(replace("element.no-id", Drawn.KEY, "<bpmn:endEvent id=\"end_left\" />", "<bpmn:endEvent />"));
        all.add(replace("name.too-long", "task_meet", "name=\"Meet\"", "name=\"" + "x".repeat(300) + "\""));
        all.add(replace("name.rare-characters", "task_meet", "name=\"Meet\"", "name=\"Meet \uD83D\uDE00\""));
        all.add(warning(replace("touchpoint.unnamed", "task_meet", " name=\"Meet\"", "")));
        all.add(warning(replace("touchpoint.name-twice", "wait_opened", "name=\"Account opened\"", "name=\"Meet\"")));
        all.add(warning(replace("patience.long", "wait_opened", "value=\"P1D\"", "value=\"P90D\"")
                .changed(
                        "<!--more-->",
                        "<bpmn:boundaryEvent id='late' attachedToRef='wait_opened'><bpmn:timerEventDefinition>"
                                + "<bpmn:timeDuration>P7D</bpmn:timeDuration></bpmn:timerEventDefinition>"
                                + "</bpmn:boundaryEvent>"
                                + "<bpmn:sequenceFlow id='f1' sourceRef='late' targetRef='end_left'/>")));
        all.add(warning(replace("patience.long", "wait_opened", "value=\"P1D\"", "value=\"P90D\"")
                .changed("<!--more-->", wholeJourney("P80D"))));
        blocks(all);
        return all;
    }

    /** The day after the entry on which the journey ends for everybody. */
    private static String wholeJourney(String length) {
        return "<bpmn:subProcess id='sub_over' triggeredByEvent='true'><bpmn:startEvent id='over'>"
                + "<bpmn:timerEventDefinition><bpmn:timeDate>${enteredAt}/" + length + "</bpmn:timeDate>"
                + "</bpmn:timerEventDefinition></bpmn:startEvent><bpmn:endEvent id='end_over'/>"
                + "<bpmn:sequenceFlow id='f_over' sourceRef='over' targetRef='end_over'/></bpmn:subProcess>";
    }

    @Test
    void aPatienceThatNoTimerEndsCanRunOut() {
        String timer = inserted("<bpmn:intermediateCatchEvent id='task_more'><bpmn:timerEventDefinition>"
                + "<bpmn:timeDuration>PT5M</bpmn:timeDuration></bpmn:timerEventDefinition>"
                + "</bpmn:intermediateCatchEvent>");

        assertThat(findings.check(Drawn.bytes(with(timer)))).isEmpty();
        assertThat(findings.check(Drawn.bytes(with(wholeJourney("P80D"))))).isEmpty();
    }

    private static void starts(List<Broken> all) {
        String begins =
                "<bpmn:startEvent id='%1$s'><bpmn:%2$sEventDefinition %2$sRef='message_opened'/></bpmn:startEvent>"
                        + "<bpmn:sequenceFlow id='f_%1$s' sourceRef='%1$s' targetRef='end_left'/>";
        String byMessage = begins.formatted("task_more", "message");
        all.add(new Broken(
                "twice", "start.event-twice", "other", true, with(byMessage + begins.formatted("other", "message"))));
        all.add(new Broken(
                "no plain start",
                "start.no-plain",
                Drawn.KEY,
                true,
                with(byMessage).replace("<bpmn:startEvent id=\"start\" />", begins.formatted("start", "message"))));
        all.add(warning(
                new Broken("signal", "start.event", "task_more", true, with(begins.formatted("task_more", "signal")))));
    }

    private static String with(String more) {
        return Drawn.MODEL.replace("<!--more-->", more);
    }

    @Test
    void anEventMayBeginTheJourney() {
        assertThat(findings.check(Drawn.bytes(with("<bpmn:startEvent id='by_event'><bpmn:messageEventDefinition "
                                + "messageRef='message_opened'/></bpmn:startEvent>"
                                + "<bpmn:sequenceFlow id='f' sourceRef='by_event' targetRef='task_meet'/>")
                        .replace("account.opened", "card.ordered"))))
                .isEmpty();
    }

    private static void blocks(List<Broken> all) {
        all.add(more("block.missing", "<bpmn:serviceTask id='task_more'/>"));
        all.add(more("block.unknown", "<bpmn:serviceTask id='task_more' camunda:delegateExpression='${magic}'/>"));
        all.add(warning(more("task.plain", "<bpmn:task id='task_more'/>")));
        all.add(more("input.missing", CONTACT.formatted("")));
        all.add(contact("purpose.unknown", "purpose", "fun"));
        all.add(contact("channel.unknown", "channels", "app,fax"));
        all.add(contact("script.unknown", "script", "no-such"));
        all.add(contact("script.no-message", "script", "case-remedy"));
        all.add(contact("script.no-message", "script", "recovery-survey"));
        all.add(contact("offer.unknown", "offer", "no-such"));
        all.add(contact("duration.bad", "window", "soon"));
        all.add(warning(contact("input.unknown", "mood", "good")));
        all.add(contact("contact.no-exit-on-refusal", "purpose", "marketing"));
        all.add(more(
                "wait.endless",
                "<bpmn:intermediateCatchEvent id='task_more'><bpmn:messageEventDefinition "
                        + "messageRef='message_opened'/></bpmn:intermediateCatchEvent>"));
        all.add(more(
                "timer.bad",
                "<bpmn:intermediateCatchEvent id='task_more'><bpmn:timerEventDefinition>"
                        + "<bpmn:timeDuration>a week</bpmn:timeDuration></bpmn:timerEventDefinition>"
                        + "</bpmn:intermediateCatchEvent>"));
        all.add(more(
                "timer.missing",
                "<bpmn:intermediateCatchEvent id='task_more'><bpmn:timerEventDefinition/>"
                        + "</bpmn:intermediateCatchEvent>"));
        all.add(more("call.missing", "<bpmn:callActivity id='task_more'/>"));
        all.add(more("call.unknown", "<bpmn:callActivity id='task_more' calledElement='no-such'/>"));
        all.add(more("decision.missing", "<bpmn:businessRuleTask id='task_more'/>"));
        all.add(more("decision.unknown", "<bpmn:businessRuleTask id='task_more' camunda:decisionRef='no-such'/>"));
        all.add(more("survey.unknown", block("survey", "survey", "no-such")));
        all.add(more("journey.unknown", block("startJourney", "journey", "no-such")));
        all.add(more("contact.no-exit-on-refusal", WAVE.formatted("task_more", "w")));
        all.add(warning(new Broken("two waves in a row", "wave.too-close", "wave_2", true, twoWaves("one", "two"))));
        all.add(warning(new Broken("two waves alike", "wave.name-twice", "wave_2", true, twoWaves("one", "one"))));
        all.add(new Broken(
                "a way that stops",
                "element.dead-end",
                "task_more",
                true,
                Drawn.MODEL.replace(
                        "<!--more-->",
                        "<bpmn:userTask id='task_more' name='Stop'/><bpmn:sequenceFlow id='f' "
                                + "sourceRef='start' targetRef='task_more'/>")));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void namesTheElementAndTheRule(Broken broken) {
        List<Finding> found = findings.check(Drawn.bytes(broken.model()));

        assertThat(found)
                .as(broken.toString())
                .anyMatch(one -> one.rule().equals(broken.rule())
                        && one.element().equals(broken.element())
                        && one.isError() == broken.error());
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(found).allSatisfy(one -> {
                assertThat(findings.sentence(one, locale))
                        .isNotBlank()
                        .doesNotStartWith("!")
                        .doesNotContain("{0}");
                assertThat(findings.next(one, locale))
                        .isNotBlank()
                        .doesNotStartWith("!")
                        .doesNotContain("{0}");
            });
        }
    }

    private static Broken replace(String rule, String element, String what, String by) {
        assertThat(Drawn.MODEL).contains(what);
        return new Broken(what, rule, element, true, Drawn.MODEL.replace(what, by));
    }

    private static Broken property(String rule, String name, String value) {
        return replace(
                rule,
                "task_meet",
                "<camunda:property name=\"task.due\" value=\"PT1H\" />",
                "<camunda:property name=\"" + name + "\" value=\"" + value + "\" />");
    }

    private static Broken process(String rule, String name, String value) {
        return replace(
                rule,
                Drawn.KEY,
                "<camunda:property name=\"journey.goal\"",
                "<camunda:property name=\"" + name + "\" value=\"" + value
                        + "\" /><camunda:property name=\"journey.goal\"");
    }

    private static Broken contact(String rule, String input, String value) {
        String purpose = input.equals("purpose")
                ? ""
                : "<camunda:inputParameter name='purpose'>service</camunda:inputParameter>";
        return more(
                rule,
                CONTACT.formatted(purpose + "<camunda:inputParameter name='" + input + "'>" + value
                        + "</camunda:inputParameter>"));
    }

    private static String block(String block, String input, String value) {
        return CONTACT.replace("${contact}", "${" + block + "}")
                .formatted("<camunda:inputParameter name='" + input + "'>" + value + "</camunda:inputParameter>");
    }

    private static Broken more(String rule, String node) {
        return replace(rule, "task_more", "<!--more-->", inserted(node));
    }

    private static String inserted(String node) {
        return node + "<bpmn:sequenceFlow id='f1' sourceRef='start' targetRef='task_more'/>"
                + "<bpmn:sequenceFlow id='f2' sourceRef='task_more' targetRef='end_left'/>";
    }

    private static String twoWaves(String one, String two) {
        return Drawn.MODEL.replace(
                "<!--more-->",
                WAVE.formatted("wave_1", one) + WAVE.formatted("wave_2", two)
                        + "<bpmn:sequenceFlow id='f1' sourceRef='start' targetRef='wave_1'/>"
                        + "<bpmn:sequenceFlow id='f2' sourceRef='wave_1' targetRef='wave_2'/>"
                        + "<bpmn:sequenceFlow id='f3' sourceRef='wave_2' targetRef='end_left'/>");
    }

    private static Broken warning(Broken broken) {
        return new Broken(broken.what(), broken.rule(), broken.element(), false, broken.model());
    }
}

package io.journeyloop.engine.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.engine.DeployedModels;
import io.journeyloop.engine.Engine;
import io.journeyloop.support.FullStack;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A process that asks for more than one command may do stands still with an incident, and nothing else is touched. */
@FullStack
class CommandBudgetTest {

    private static final String WAIT = "<receiveTask id='wait' messageRef='go'/>";

    private static final String SLOW =
            "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d' "
                    + "namespace='n'><decision id='budget-decision' name='Slow'><variable id='v' name='answer'/>"
                    + "<literalExpression id='l'><text>count(for i in 1..many return i)</text></literalExpression></decision>"
                    + "</definitions>";

    /** Journey instances are known by number; none of ours has this one. */
    private final String key = "99" + System.nanoTime();

    @Autowired
    ProcessEngine camunda;

    @Autowired
    Engine engine;

    @Autowired
    DeployedModels deployed;

    @Test
    void aWayWithoutAnyWaitStandsStillAfterAThousandSteps() {
        deploy("budget-long", chain(1_500));

        String instance = start("budget-long", Map.of());

        Incident incident = incident(instance);
        assertThat(incident.getActivityId()).isEqualTo("n1001");
        assertThat(incident.getIncidentType()).isEqualTo(Incident.FAILED_JOB_HANDLER_TYPE);
        Job job = jobs(instance).getFirst();
        assertThat(job.getRetries()).isZero();
        assertThat(job.getExceptionMessage()).contains("stands still");
    }

    @Test
    void itGoesOnWhenItsJobIsRetried() {
        deploy("budget-again", chain(1_500));
        String instance = start("budget-again", Map.of());

        management().setJobRetries(jobs(instance).getFirst().getId(), 1);
        management().executeJob(jobs(instance).getFirst().getId());

        assertThat(isOver(instance)).isTrue();
        assertThat(runtime().createIncidentQuery().processInstanceId(instance).count())
                .isZero();
    }

    @Test
    void aThousandStepsAreWithinTheBudget() {
        deploy("budget-just", chain(999));

        assertThat(isOver(start("budget-just", Map.of()))).isTrue();
    }

    @Test
    void whoTellsAnEventIsNotTheOneToBlame() {
        deploy(
                "budget-event",
                WAIT + flow("f", "start", "wait") + chain(1_100).replace("sourceRef='start'", "sourceRef='wait'"));
        String instance = start("budget-event", Map.of());

        assertThat(engine.correlate(key, "budget.go", Map.of("told", true))).isOne();

        assertThat(runtime().getVariable(instance, "told")).isEqualTo(true);
        assertThat(incident(instance).getActivityId()).isEqualTo("n1001");
    }

    @Test
    void othersOfTheSameBatchGoOn() {
        deploy("budget-bad", chain(1_500));
        deploy("budget-good", WAIT + flow("f", "start", "wait") + flow("g", "wait", "end"));
        List<String> started = new ArrayList<>();

        engine.together(() -> {
            started.add(start("budget-bad", Map.of()));
            started.add(start("budget-good", Map.of()));
        });

        assertThat(incident(started.getFirst())).isNotNull();
        assertThat(waiting(started.getLast())).isOne();
    }

    @Test
    void aListTooLongIsNotBegun() {
        deploy(
                "budget-list",
                WAIT.replace("/>", "><multiInstanceLoopCharacteristics camunda:collection='names'/></receiveTask>")
                        + flow("f", "start", "wait")
                        + flow("g", "wait", "end"));

        String within = start("budget-list", Map.of("names", new ArrayList<>(Collections.nCopies(100, "x"))));
        String beyond = start("budget-list", Map.of("names", new ArrayList<>(Collections.nCopies(101, "x"))));

        assertThat(waiting(within)).isEqualTo(100);
        assertThat(waiting(beyond)).isZero();
        assertThat(incident(beyond)).isNotNull();
    }

    @Test
    void callsThatLeadBackEndEightDeep() {
        String calls =
                "<callActivity id='call' calledElement='%s'/>" + flow("f", "start", "call") + flow("g", "call", "end");
        deploy("budget-one", calls.formatted("budget-two"));
        deploy("budget-two", calls.formatted("budget-one"));

        String instance = start("budget-one", Map.of());

        assertThat(runtime()
                        .createProcessInstanceQuery()
                        .rootProcessInstanceId(instance)
                        .count())
                .isEqualTo(9);
        assertThat(runtime()
                        .createIncidentQuery()
                        .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                        .list())
                .anyMatch(one -> one.getActivityId().equals("call"));
    }

    @Test
    void aDecisionThatIsStoppedHoldsUpOnlyItsOwnInstance() {
        deployed.deploy(
                "budget-decision", "test", Map.of("budget-decision.dmn", SLOW.getBytes(StandardCharsets.UTF_8)));
        deploy(
                "budget-decides",
                WAIT
                        + "<businessRuleTask id='ask' camunda:decisionRef='budget-decision' camunda:resultVariable='answer' "
                        + "camunda:mapDecisionResult='singleEntry'/>"
                        + flow("f", "start", "wait") + flow("g", "wait", "ask") + flow("h", "ask", "end"));
        String within = start("budget-decides", Map.of("many", 10));
        engine.correlate(key, "budget.go", Map.of());
        String beyond = start("budget-decides", Map.of("many", 1_000_000_000));

        assertThat(engine.correlate(key, "budget.go", Map.of("told", true))).isOne();

        assertThat(isOver(within)).isTrue();
        assertThat(runtime().getVariable(beyond, "told")).isEqualTo(true);
        assertThat(incident(beyond).getActivityId()).isEqualTo("ask");
        assertThat(incident(beyond).getIncidentType()).isEqualTo(StoppedDecision.INCIDENT);
    }

    private long waiting(String instance) {
        return runtime()
                .createEventSubscriptionQuery()
                .processInstanceId(instance)
                .count();
    }

    private static String chain(int length) {
        return IntStream.rangeClosed(1, length)
                        .mapToObj(i -> "<manualTask id='n" + i + "'/>"
                                + flow("f" + i, i == 1 ? "start" : "n" + (i - 1), "n" + i))
                        .collect(Collectors.joining())
                + flow("last", "n" + length, "end");
    }

    private static String flow(String id, String from, String to) {
        return "<sequenceFlow id='" + id + "' sourceRef='" + from + "' targetRef='" + to + "'/>";
    }

    private void deploy(String key, String inside) {
        String model = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' "
                + "xmlns:camunda='http://camunda.org/schema/1.0/bpmn' id='d' targetNamespace='t'>"
                + "<message id='go' name='budget.go'/><process id='" + key
                + "' isExecutable='true'><startEvent id='start'/>" + inside
                + "<endEvent id='end'/></process></definitions>";
        deployed.deploy(key, "test", Map.of(key + ".bpmn", model.getBytes(StandardCharsets.UTF_8)));
    }

    private String start(String process, Map<String, Object> variables) {
        return engine.start(deployed.latestDefinition(process).orElseThrow().id(), key, variables);
    }

    private Incident incident(String instance) {
        return runtime().createIncidentQuery().processInstanceId(instance).singleResult();
    }

    private List<Job> jobs(String instance) {
        return management().createJobQuery().processInstanceId(instance).list();
    }

    private boolean isOver(String instance) {
        return runtime()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                == 0;
    }

    private RuntimeService runtime() {
        return camunda.getRuntimeService();
    }

    private ManagementService management() {
        return camunda.getManagementService();
    }
}

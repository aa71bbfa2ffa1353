package io.journeyloop.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.engine.guard.PlainExpressionManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The models alone on a bare engine: whatever people choose, whatever comes from outside and in whatever order, no
 * gateway is left without a way out and no element is beyond reach. The blocks answer at random here; their own
 * behaviour is tested with the real ones.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelsReachableTest {

    private static final int WALKS = 1_000;
    private static final int STEPS = 30;

    /**
     * One thing that could happen next; the curious walker takes what it took least often, the obliging one mostly what
     * a task offers first, and so gets further.
     */
    private record Move(String name, boolean obliging, Runnable does) {}

    private final Random random = new Random(7);
    private final Map<String, Integer> taken = new HashMap<>();
    private ProcessEngine engine;

    @BeforeAll
    void deploy() throws IOException {
        StandaloneInMemProcessEngineConfiguration bare = new StandaloneInMemProcessEngineConfiguration();
        bare.setProcessEngineName("models-alone");
        bare.setJdbcUrl("jdbc:h2:mem:models-alone");
        bare.setJobExecutorActivate(false);
        bare.setHistory("activity");
        GenericApplicationContext context = new GenericApplicationContext();
        blocks().forEach((name, block) -> context.registerBean(name, JavaDelegate.class, () -> block));
        context.refresh();
        bare.setExpressionManager(new PlainExpressionManager(context));
        engine = bare.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        for (Path model : models()) {
            deployment.addInputStream(model.getFileName().toString(), Files.newInputStream(model));
        }
        deployment.deploy();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first-visit",
                "honeymoon",
                "contact-wave",
                "low-score-recovery",
                "breakpoint-reconnect",
                "dormant-card",
                "online-application"
            })
    void everyElementCanBeReachedAndNoChoiceIsADeadEnd(String key) {
        BpmnModelInstance model = engine.getRepositoryService()
                .getBpmnModelInstance(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .singleResult()
                        .getId());
        Set<String> left = new TreeSet<>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> left.add(node.getId()));

        for (int walk = 0; walk < WALKS && !left.isEmpty(); walk++) {
            left.removeAll(walk(key));
        }

        assertThat(left).as("elements of %s that no walk reached", key).isEmpty();
    }

    private Set<String> walk(String key) {
        String instance = begin(key);
        boolean obliging = random.nextBoolean();
        for (int step = 0; step < STEPS; step++) {
            List<Move> moves = moves();
            if (moves.isEmpty()) {
                break;
            }
            Move next = obliging && random.nextInt(10) < 7
                    ? moves.stream().filter(Move::obliging).findAny().orElseGet(() -> leastTaken(moves))
                    : leastTaken(moves);
            taken.merge(next.name(), 1, Integer::sum);
            next.does().run();
        }
        Set<String> seen = new TreeSet<>();
        HistoryService history = engine.getHistoryService();
        history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .forEach(seen::add);
        runtime().createProcessInstanceQuery().rootProcessInstances().list().forEach(open -> runtime()
                .deleteProcessInstance(open.getId(), "walk over"));
        return seen;
    }

    private Move leastTaken(List<Move> moves) {
        return moves.stream()
                .min(Comparator.comparingInt((Move move) -> taken.getOrDefault(move.name(), 0))
                        .thenComparingInt(move -> random.nextInt()))
                .orElseThrow();
    }

    /** By the event that begins it every other time, where there is one. */
    private String begin(String key) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .singleResult()
                .getId();
        List<EventSubscription> events = runtime().createEventSubscriptionQuery().eventType("message").list().stream()
                .filter(one -> one.getExecutionId() == null
                        && one.getActivityId() != null
                        && definition.equals(((EventSubscriptionEntity) one).getConfiguration()))
                .toList();
        if (!events.isEmpty() && random.nextBoolean()) {
            return runtime()
                    .startProcessInstanceByMessage(events.getFirst().getEventName(), "walk", start())
                    .getId();
        }
        return runtime().startProcessInstanceByKey(key, "walk", start()).getId();
    }

    /** Everything that could happen next: a task done in each of its ways, a timer due, a message come in. */
    private List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        for (Task task : engine.getTaskService().createTaskQuery().list()) {
            List<String> outcomes = outcomes(task);
            for (String outcome : outcomes) {
                boolean first = outcome.equals(outcomes.getFirst());
                moves.add(new Move(task.getTaskDefinitionKey() + outcome, first, () -> engine.getTaskService()
                        .complete(task.getId(), Map.of("outcome", outcome))));
            }
        }
        for (Job job : engine.getManagementService().createJobQuery().list()) {
            moves.add(new Move(job.getJobDefinitionId(), false, () -> engine.getManagementService()
                    .executeJob(job.getId())));
        }
        for (EventSubscription wait :
                runtime().createEventSubscriptionQuery().eventType("message").list()) {
            if (wait.getExecutionId() == null) {
                continue;
            }
            moves.add(new Move(wait.getActivityId() + wait.getEventName(), false, () -> runtime()
                    .messageEventReceived(
                            wait.getEventName(), wait.getExecutionId(), Map.of("score", random.nextInt(1, 6)))));
        }
        return moves;
    }

    private List<String> outcomes(Task task) {
        UserTask element = engine.getRepositoryService()
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return element
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .singleResult()
                .getCamundaProperties()
                .stream()
                .filter(property -> Set.of("task.outcomes", "task.takenOff").contains(property.getCamundaName()))
                .flatMap(property -> Arrays.stream(property.getCamundaValue().split(",")))
                .map(String::strip)
                .toList();
    }

    private Map<String, Object> start() {
        Map<String, Object> context = new HashMap<>();
        context.put("enteredAt", "2026-03-02T01:00:00Z");
        context.putAll(Map.of("wave", "welcome", "goal", "app.activated", "offer", "welcome-gift"));
        context.putAll(Map.of("channels", "app,sms", "script", "wave-welcome", "window", "P5D"));
        context.put("method", any("message", "sent", "task"));
        context.putAll(Map.of("caseNo", "C-1", "source", random.nextBoolean() ? "survey" : "complaint"));
        context.putAll(Map.of("score", 2, "channel", "branch", "product", "", "issue", "", "valueTier", "MASS"));
        context.putAll(Map.of(
                "need",
                any("loan", "investment", "investment", "savings"),
                "monthlyIncome",
                any("under-5k", "15k-50k")));
        context.putAll(Map.of("age", random.nextInt(6) > 0 ? 34 : 15, "riskRating", any("", "R4")));
        context.computeIfPresent("riskRating", (name, rating) -> "".equals(rating) ? null : rating);
        context.put("tags", new ArrayList<String>());
        context.put("openJourneys", new ArrayList<>(random.nextBoolean() ? List.of("first-visit") : List.of()));
        return context;
    }

    private Map<String, JavaDelegate> blocks() {
        Map<String, JavaDelegate> blocks = new HashMap<>();
        blocks.put(
                "contact", block(x -> x.setVariable("contactOutcome", any("sent", "task-created", "suppressed:cap"))));
        blocks.put(
                "waveEntry",
                block(x -> x.setVariable("waveDecision", any("treat", "treat", "paused", "holdout", "ineligible"))));
        blocks.put("waveResult", block(x -> {}));
        blocks.put("survey", block(x -> {}));
        blocks.put("startJourney", block(x -> {}));
        blocks.put("tag", block(x -> {}));
        blocks.put("resumeLink", block(x -> x.setVariable("contactOutcome", any("sent", "suppressed:no-channel"))));
        blocks.put("caseStep", block(x -> {
            x.setVariable("approvalNeeded", random.nextBoolean());
            x.setVariable("legalWarnAt", "2026-03-12T01:00:00Z");
            x.setVariable("legalDueAt", "2026-03-17T15:59:59Z");
            x.setVariable("legalOver", random.nextBoolean());
            x.setVariable("overdueRole", "cx-manager");
            x.setVariable("approverRole", "branch-manager");
            x.setVariable("contactDueAt", "2026-03-02T09:00:00Z");
        }));
        return blocks;
    }

    private static JavaDelegate block(Consumer<DelegateExecution> does) {
        return does::accept;
    }

    private String any(String... answers) {
        return answers[random.nextInt(answers.length)];
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn)"))
                    .sorted()
                    .toList();
        }
    }

    private RuntimeService runtime() {
        return engine.getRuntimeService();
    }
}

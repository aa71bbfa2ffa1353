package io.journeyloop.worklist;

import static io.journeyloop.worklist.SampleTasks.ANOTHER;
import static io.journeyloop.worklist.SampleTasks.DUE;
import static io.journeyloop.worklist.SampleTasks.ME;
import static io.journeyloop.worklist.SampleTasks.NOW;
import static io.journeyloop.worklist.SampleTasks.UNTIL;
import static io.journeyloop.worklist.SampleTasks.in;
import static io.journeyloop.worklist.SampleTasks.task;
import static io.journeyloop.worklist.SampleTasks.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What may become of a task, cell by cell, written down by hand; what is refused says why. */
class TaskLifecycleTest {

    private static final String SEPARATOR = " *\\| *";

    private static final TaskEnd END = new TaskEnd("served", ME, NOW, "4");

    /** {@code =} nothing changes; {@code !} refused, and why; else where it stands then. */
    private static final List<String> TABLE = List.of(
            "               | free        | mine        | another's        | given by me | given by another | held       | done  | cancelled",
            "claim          | mine        | =           | !TAKEN           | !GIVEN      | !GIVEN           | !HELD      | !DONE | !CANCELLED",
            "release        | =           | free        | !TAKEN           | !GIVEN      | !GIVEN           | !HELD      | !DONE | !CANCELLED",
            "assign         | another's   | another's   | =                | !GIVEN      | !GIVEN           | !HELD      | !DONE | !CANCELLED",
            "entrust        | another's   | another's   | =                | given by another | =           | !HELD      | !DONE | !CANCELLED",
            "take away      | =           | free        | free             | given, free | given, free      | !HELD      | !DONE | !CANCELLED",
            "give result    | given by me | given by me | !TAKEN           | !GIVEN      | !GIVEN           | !HELD      | !DONE | !CANCELLED",
            "take back      | =           | =           | =                | free        | free             | =          | =     | =",
            "take back kept | =           | =           | =                | mine        | another's        | =          | =     | =",
            "complete       | done        | done        | !TAKEN           | !GIVEN      | !GIVEN           | !HELD      | !DONE | !CANCELLED",
            "tell result    | done        | done        | !TAKEN           | done        | !TAKEN           | !HELD      | !DONE | !CANCELLED",
            "conclude       | done        | done        | done             | done        | done             | done       | !DONE | !CANCELLED",
            "hold           | held        | held        | held             | !GIVEN      | !GIVEN           | =          | !DONE | !CANCELLED",
            "resume         | =           | =           | =                | =           | =                | open again | !DONE | !CANCELLED",
            "cancel         | cancelled   | cancelled   | cancelled        | cancelled   | cancelled        | cancelled  | !DONE | !CANCELLED");

    private static final Map<String, Function<Task, TaskChange>> TRANSITIONS = Map.ofEntries(
            Map.entry("claim", one -> one.claim(ME)),
            Map.entry("release", one -> one.release(ME)),
            Map.entry("assign", one -> one.assign(ANOTHER)),
            Map.entry("entrust", one -> one.entrust(ANOTHER)),
            Map.entry("take away", one -> one.entrust(null)),
            Map.entry("give result", one -> one.giveResult(ME, UNTIL)),
            Map.entry("take back", one -> one.takeResultBack(false)),
            Map.entry("take back kept", one -> one.takeResultBack(true)),
            Map.entry("complete", one -> one.complete(END, ME, Map.of("need", "savings"))),
            Map.entry("tell result", one -> one.takeResultBack(true).then(free -> free.complete(END, ME, Map.of()))),
            Map.entry("conclude", one -> one.conclude("served", "system", NOW)),
            Map.entry("hold", Task::hold),
            Map.entry("resume", one -> one.resume(NOW)),
            Map.entry("cancel", one -> one.cancel(NOW)));

    @TestFactory
    Stream<DynamicTest> everyCell() {
        List<String> situations = cells(TABLE.getFirst());
        return TABLE.stream().skip(1).flatMap(row -> {
            String name = row.split(SEPARATOR)[0];
            List<String> expected = cells(row);
            return IntStream.range(0, situations.size())
                    .mapToObj(column -> DynamicTest.dynamicTest(
                            name + " while " + situations.get(column),
                            () -> holds(name, situations.get(column), expected.get(column))));
        });
    }

    @Test
    void everyTransitionHasItsRowAndEveryStateItsColumn() {
        assertThat(TABLE.stream().skip(1).map(row -> row.split(SEPARATOR)[0]))
                .containsExactlyInAnyOrderElementsOf(TRANSITIONS.keySet());
        assertThat(cells(TABLE.getFirst()).stream().map(one -> in(one).state())).contains(TaskState.values());
        assertThat(TABLE).allSatisfy(row -> assertThat(cells(row)).hasSize(8));
    }

    private static void holds(String name, String situation, String expected) {
        Task before = in(situation);
        Function<Task, TaskChange> transition = TRANSITIONS.get(name);
        if (name.equals("hold")) {
            assertThat(before.isHoldable()).isEqualTo(!expected.startsWith("!"));
        }
        if (expected.startsWith("!")) {
            assertThatThrownBy(() -> transition.apply(before)).isInstanceOfSatisfying(TaskRefused.class, refused -> {
                assertThat(refused.reason()).hasToString(expected.substring(1));
                assertThat(refused.task().assignee()).isEqualTo(before.assignee());
            });
            return;
        }
        TaskChange change = transition.apply(before);
        assertThat(change.before()).isEqualTo(before);
        Task after = change.after();
        assertThat(after)
                .returns(before.id(), Task::id)
                .returns(before.place(), Task::place)
                .returns(before.customerId(), Task::customerId)
                .returns(before.queue(), Task::queue)
                .returns(before.content(), Task::content)
                .returns(before.times(), Task::times);
        if (expected.equals("=")) {
            assertThat(after).isEqualTo(before);
            assertThat(change.isChanged()).isFalse();
        } else {
            assertThat(change.isChanged()).isTrue();
            stands(after, expected, before);
        }
        assertThat(change.isEnd()).isEqualTo(expected.equals("done") || expected.equals("cancelled"));
    }

    private static void stands(Task after, String expected, Task before) {
        switch (expected) {
            case "free" -> has(after, TaskState.OPEN, new TaskAssignment(null, null));
            case "mine", "open again" -> has(after, TaskState.OPEN, new TaskAssignment(ME, null));
            case "another's" -> has(after, TaskState.OPEN, new TaskAssignment(ANOTHER, null));
            case "given by me" -> has(after, TaskState.OPEN, new TaskAssignment(ME, UNTIL));
            case "given by another" -> has(after, TaskState.OPEN, new TaskAssignment(ANOTHER, UNTIL));
            case "given, free" -> has(after, TaskState.OPEN, new TaskAssignment(null, UNTIL));
            case "held" -> has(after, TaskState.HELD, before.assignment());
            case "done" -> {
                assertThat(after.state()).isEqualTo(TaskState.DONE);
                assertThat(after.assignee()).isEqualTo(before.assignee());
                assertThat(after.outcome()).isEqualTo("served");
            }
            case "cancelled" -> {
                has(after, TaskState.CANCELLED, before.assignment());
                assertThat(after.end()).isEqualTo(new TaskEnd(null, null, NOW, null));
            }
            default -> throw new IllegalArgumentException(expected);
        }
    }

    private static void has(Task task, TaskState state, TaskAssignment assignment) {
        assertThat(task.state()).isEqualTo(state);
        assertThat(task.assignment()).isEqualTo(assignment);
        assertThat(task.end() == null).isEqualTo(state.isUnderWay());
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split(SEPARATOR)).skip(1).map(String::strip).toList();
    }

    @Test
    void finishingKeepsHowByWhomWhenAndWhatWasFilledIn() {
        TaskChange change = in("free").complete(END, ME, Map.of("need", "savings"));
        assertThat(change.after().end()).isEqualTo(END);
        assertThat(change.answers()).isEqualTo(Map.of("need", "savings"));
        assertThat(change.after().assignee()).as("nobody had taken it").isNull();
    }

    @Test
    void aCustomerWhoHasLeftIsAnOutcomeWhereTheModelHasOne() {
        assertThat(in("free").isLeavable()).isTrue();
        assertThat(in("free").isLeftBy("left")).isTrue();
        assertThat(in("free").isLeftBy("served")).isFalse();
        assertThat(in("free").finishedBy()).isNull();
        assertThat(in("done").finishedBy()).isEqualTo(ANOTHER);
    }

    @Test
    void whatTheProcessConcludesSaysWhoAndNoVersionOfAScript() {
        assertThat(in("held").conclude("served", "system", NOW).after().end())
                .isEqualTo(new TaskEnd("served", "system", NOW, null));
    }

    @Test
    void aResultThatWasGivenIsTakenBackEvenWhereTheJourneyHasGoneOn() {
        Task gone = task(TaskState.CANCELLED, ME, UNTIL).takeResultBack(false).after();
        assertThat(gone.state()).isEqualTo(TaskState.CANCELLED);
        assertThat(gone.assignment()).isEqualTo(TaskAssignment.NOBODY);
    }

    @Test
    void whatComesBackIsDueNoEarlierThanThatAndWhatHasNoDeadlineGetsNone() {
        assertThat(resumed(new TaskTimes(NOW, DUE, null, null), Duration.ofHours(1))
                        .dueAt())
                .isEqualTo(DUE);
        assertThat(resumed(new TaskTimes(NOW, DUE, null, null), Duration.ofHours(3))
                        .dueAt())
                .isEqualTo(NOW.plus(Duration.ofHours(3)));
        assertThat(resumed(new TaskTimes(NOW, null, null, null), Duration.ofHours(3))
                        .dueAt())
                .isNull();
    }

    @Test
    void aDeadlineByLawStaysWhereItIsAndLeadsTheListWhereItIsTheEarlierOne() {
        TaskTimes times = resumed(new TaskTimes(NOW, DUE, DUE.plusSeconds(60), null), Duration.ofHours(3));
        assertThat(times.legalDueAt()).isEqualTo(DUE.plusSeconds(60));
        assertThat(times.sortAt()).isEqualTo(DUE.plusSeconds(60));
        assertThat(new TaskTimes(NOW, null, null, null).sortAt()).isEqualTo(NOW);
    }

    private static TaskTimes resumed(TaskTimes times, Duration notBefore) {
        return with(TaskState.HELD, null, null, times)
                .resume(NOW.plus(notBefore))
                .after()
                .times();
    }

    @Test
    void itPrintsNeitherWhoseItIsNorWhatWasSaid() {
        TaskChange change = in("free").complete(END, ME, Map.of("note", "private"));
        assertThat(change.after()).hasToString("Task[t1, DONE]");
        assertThat(change.toString()).doesNotContain("private").doesNotContain(ME);
    }
}

package io.journeyloop.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.common.TestTexts;
import io.journeyloop.studio.ModelDiff.Change;
import io.journeyloop.studio.ModelDiff.Detail;
import io.journeyloop.studio.ModelDiff.Kind;
import io.journeyloop.studio.Starters.Starter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two models say and draw otherwise. */
class ModelDiffTest {

    private final ModelDiffs diffs = new ModelDiffs();
    private final String model;

    ModelDiffTest() throws IOException {
        model = new Starters(TestTexts.all()).model(Starter.CALL_AND_WAIT, "k", "K", Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-visit", "honeymoon", "low-score-recovery", "contact-wave"})
    void a_model_does_not_differ_from_itself(String name) throws IOException {
        String shipped = Files.readString(Path.of("bpmn", name + ".bpmn"));

        assertThat(diffs.between(DraftKind.BPMN, shipped, shipped).isEmpty()).isTrue();
    }

    @Test
    void a_changed_word_of_the_journey_language_is_told_by_that_word() {
        Change change = only(diffs.between(DraftKind.BPMN, model, model.replace("value=\"PT36H\"", "value=\"P21D\"")));

        assertThat(change.element()).isEqualTo("wait_done");
        assertThat(change.name()).isEqualTo("App activated");
        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
        assertThat(change.details()).containsExactly(new Detail("touchpoint.patience", "PT36H", "P21D"));
    }

    @Test
    void an_empty_word_and_a_missing_one_are_the_same() {
        String without = model.replace("          <camunda:property name=\"task.script\" value=\"\" />\n", "");

        assertThat(without).isNotEqualTo(model);
        assertThat(diffs.between(DraftKind.BPMN, model, without).isEmpty()).isTrue();
    }

    @Test
    void conditions_timers_and_events_are_told() {
        String other = model.replace("outcome == 'refused'", "outcome == 'call-back'")
                .replace(">P2D<", ">P3D<")
                .replace("name=\"app.activated\"", "name=\"wecom.added\"")
                .replace("targetRef=\"end_refused\"", "targetRef=\"end_completed\"");

        List<Change> changes = diffs.between(DraftKind.BPMN, model, other).changes();

        assertThat(changes)
                .extracting(Change::element)
                .containsExactlyInAnyOrder("flow_spoken_to_refused", "timer_later", "wait_done");
        assertThat(changes.stream().flatMap(change -> change.details().stream()).toList())
                .contains(
                        new Detail("timer", "P2D", "P3D"),
                        new Detail("event", "app.activated", "wecom.added"),
                        new Detail("to", "Does not want it", "Completed"),
                        new Detail("condition", "${outcome == 'refused'}", "${outcome == 'call-back'}"));
    }

    @Test
    void what_is_drawn_elsewhere_has_moved_and_means_the_same() {
        Change change =
                only(diffs.between(DraftKind.BPMN, model, model.replace("x=\"592\" y=\"332\"", "x=\"600\" y=\"340\"")));

        assertThat(change.kind()).isEqualTo(Kind.MOVED);
        assertThat(change.element()).isEqualTo("end_refused");
        assertThat(change.details()).isEmpty();
    }

    @Test
    void a_new_name_changes_the_element_alone_and_not_the_ways_to_it() {
        Change change = only(
                diffs.between(DraftKind.BPMN, model, model.replace("name=\"Does not want it\"", "name=\"Declines\"")));

        assertThat(change.element()).isEqualTo("end_refused");
        assertThat(change.details()).containsExactly(new Detail("name", "Does not want it", "Declines"));
    }

    @Test
    void a_way_without_a_name_is_called_by_its_two_ends() {
        Change change = only(diffs.between(
                DraftKind.BPMN,
                model,
                model.replace(
                        "id=\"flow_done_to_completed\" sourceRef=\"wait_done\" targetRef=\"end_completed\"",
                        "id=\"flow_done_to_completed\" sourceRef=\"wait_done\" targetRef=\"end_refused\"")));

        assertThat(change.name()).isEqualTo("App activated → Does not want it");
        assertThat(change.details()).containsExactly(new Detail("to", "Completed", "Does not want it"));
    }

    @Test
    void what_is_new_and_what_is_gone_is_named() {
        String other = model.replace("end_refused", "end_declined");

        ModelDiff diff = diffs.between(DraftKind.BPMN, model, other);

        assertThat(diff.elements(Kind.ADDED)).containsExactly("end_declined");
        assertThat(diff.elements(Kind.REMOVED)).containsExactly("end_refused");
        assertThat(diffs.between(DraftKind.BPMN, other, model).elements(Kind.ADDED))
                .containsExactly("end_refused");
    }

    @Test
    void the_inputs_of_waves_are_told_by_what_is_in_them() throws IOException {
        String shipped = Files.readString(Path.of("bpmn", "honeymoon.bpmn"));

        Change change =
                only(diffs.between(DraftKind.BPMN, shipped, shipped.replace("\"welcome-gift\"", "\"first-gift\"")));

        assertThat(change.element()).isEqualTo("wave_welcome");
        assertThat(change.details()).containsExactly(new Detail("input.offer", "welcome-gift", "first-gift"));
    }

    @Test
    void what_is_no_model_is_refused() {
        assertThatThrownBy(() -> diffs.between(DraftKind.BPMN, "<", model)).isInstanceOf(Problem.class);
    }

    private static Change only(ModelDiff diff) {
        assertThat(diff.changes()).hasSize(1);
        return diff.changes().getFirst();
    }
}

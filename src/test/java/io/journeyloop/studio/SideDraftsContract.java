package io.journeyloop.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.engine.Engine;
import io.journeyloop.journey.Finding;
import io.journeyloop.journey.Findings;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.studio.ModelDiff.Detail;
import io.journeyloop.studio.ModelRow.Group;
import io.journeyloop.studio.Starters.Starter;
import io.journeyloop.support.TestCustomers;
import io.journeyloop.worklist.FormField;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskId;
import io.journeyloop.worklist.Worklist;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Decisions and forms on their way from nothing to a version that acts; on either database. */
abstract class SideDraftsContract {

    private static final Map<String, Object> WEALTHY = Map.of("valueTier", "wealth");

    @Autowired
    private Drafts drafts;

    @Autowired
    private Approvals approvals;

    @Autowired
    private RollBacks rollBacks;

    @Autowired
    private LiveModels live;

    @Autowired
    private StudioCatalogue catalogue;

    @Autowired
    private ModelDiffs diffs;

    @Autowired
    private Findings findings;

    @Autowired
    private Engine engine;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Worklist worklist;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void a_decision_is_drawn_by_one_owner_and_decides_once_another_has_approved_it() {
        Draft draft = begun("side-decision", Starter.DECISION);
        as("owner1", () -> approvals.submit(draft.id(), 1, "who is called"));
        refused(Problem.Kind.FORBIDDEN, () -> as("owner1", () -> approvals.approve(draft.id(), "")));
        as("owner2", () -> approvals.approve(draft.id(), ""));
        assertThat(engine.decide("side-decision", WEALTHY)).containsEntry("answer", "call");

        Draft change = as("owner2", () -> drafts.change(DraftKind.DMN, "side-decision", null));
        assertThat(change.basedOn()).isEqualTo(1);
        as("owner2", () -> drafts.save(change.id(), 1, model(change).replace("\"call\"", "\"visit\"")));
        as("owner2", () -> approvals.submit(change.id(), 2, "visits work better"));
        assertThat(engine.decide("side-decision", WEALTHY)).containsEntry("answer", "call");
        as("owner1", () -> approvals.approve(change.id(), ""));

        assertThat(engine.decide("side-decision", WEALTHY)).containsEntry("answer", "visit");
        assertThat(as("owner1", () -> live.versions(DraftKind.DMN, "side-decision")))
                .extracting(LiveVersion::version, LiveVersion::deployedBy, LiveVersion::note)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "owner1", "visits work better"),
                        org.assertj.core.groups.Tuple.tuple(1, "owner2", "who is called"));

        assertThat(as("owner1", () -> rollBacks.rollBack(DraftKind.DMN, "side-decision", 1, "too many visits")))
                .isEqualTo(3);
        assertThat(engine.decide("side-decision", WEALTHY)).containsEntry("answer", "call");
    }

    @Test
    void a_cell_that_is_no_feel_and_a_table_that_runs_code_are_named_and_not_handed_in() {
        Draft draft = begun("side-broken", Starter.DECISION);
        String broken = model(draft).replace("\"wealth\",\"private\"", "\"wealth\",,");
        as("owner1", () -> drafts.save(draft.id(), 1, broken));
        assertThat(check(DraftKind.DMN, broken))
                .extracting(Finding::element, Finding::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("in_wealth_tier", "decision.cell"));
        refused(Problem.Kind.INVALID, () -> as("owner1", () -> approvals.submit(draft.id(), 2, "")));

        String hostile = model(draft)
                .replace(
                        "<inputEntry id=\"in_other_tier\"",
                        "<inputEntry id=\"in_other_tier\" expressionLanguage=\"javascript\"");
        assertThat(check(DraftKind.DMN, hostile))
                .extracting(Finding::element, Finding::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("in_other_tier", "dmn.language"));
        as("owner1", () -> drafts.save(draft.id(), 2, hostile));
        refused(Problem.Kind.INVALID, () -> as("owner1", () -> approvals.submit(draft.id(), 3, "")));
    }

    @Test
    void what_a_decision_changes_is_told_by_rule_and_column() {
        String before = model(begun("side-diff", Starter.DECISION));
        String after = before.replace("\"message\"", "\"letter\"")
                .replace(
                        "<rule id=\"rule_other\">",
                        "<rule id=\"rule_mass\"><inputEntry id=\"a\"><text>\"mass\"</text></inputEntry><outputEntry"
                                + " id=\"b\"><text>\"sms\"</text></outputEntry></rule><rule id=\"rule_other\">");

        ModelDiff diff = diffs.between(DraftKind.DMN, before, after);

        assertThat(diff.elements(ModelDiff.Kind.ADDED)).containsExactly("rule_mass");
        assertThat(diff.elements(ModelDiff.Kind.CHANGED)).containsExactly("rule_other");
        assertThat(diff.changes())
                .filteredOn(change -> change.element().equals("rule_other"))
                .singleElement()
                .satisfies(change -> assertThat(change.details())
                        .containsExactly(new Detail("column:What to do", "\"message\"", "\"letter\"")));
        assertThat(diffs.between(DraftKind.DMN, before, before).isEmpty()).isTrue();
    }

    @Test
    void a_rule_that_was_put_elsewhere_is_told_and_its_neighbours_are_not() {
        assertThat(Order.moved(List.of("a", "b", "c", "d"), List.of("b", "c", "a", "d")))
                .containsExactly("a");
        assertThat(Order.moved(List.of("a", "b", "c"), List.of("x", "a", "c"))).isEmpty();
        assertThat(Order.moved(List.of(), List.of())).isEmpty();
    }

    @Test
    void a_form_asks_at_the_task_that_names_it_from_its_approval_on() {
        live("side-need", Starter.FORM, model -> model);
        live("side-asks", Starter.CALL_AND_WAIT, SideDraftsContract::withForm);

        Task task = taskOf("side-asks");
        assertThat(task.formFields()).extracting(FormField::name).containsExactly("need", "note");
        assertThat(task.formFields().getFirst())
                .isEqualTo(new FormField(
                        "need",
                        FormField.Type.SELECT,
                        true,
                        List.of("savings", "payments"),
                        "What does the customer need?",
                        Map.of("savings", "Savings", "payments", "Payments")));

        refusedField("colour", () -> complete(task, Map.of("need", "savings", "colour", "red")));
        refusedField("need", () -> complete(task, Map.of("need", "gold")));
        refusedField("need", () -> complete(task, Map.of("note", "nothing else")));
        complete(task, Map.of("need", "payments", "note", "well"));

        Draft change = as("owner1", () -> drafts.change(DraftKind.FORM, "side-need", null));
        String more = model(change)
                .replace(
                        "\"components\": [",
                        "\"components\": [{\"id\":\"f\",\"type\":\"number\",\"key\":\"amount\",\"label\":\"How"
                                + " much?\"},");
        ModelDiff diff = diffs.between(DraftKind.FORM, model(change), more);
        assertThat(diff.changes()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ModelDiff.Kind.ADDED);
            assertThat(one.name()).isEqualTo("How much?");
        });
        goLive(change, more);
        assertThat(taskOf("side-asks").formFields())
                .extracting(FormField::name)
                .containsExactly("amount", "need", "note");
    }

    @Test
    void a_task_that_names_no_form_or_asks_twice_is_an_error() {
        live("side-known", Starter.FORM, model -> model);
        String model = model(begun("side-task", Starter.CALL_AND_WAIT));
        assertThat(check(DraftKind.BPMN, withForm(model).replace("side-need", "side-nowhere")))
                .extracting(Finding::element, Finding::rule, Finding::isError)
                .contains(org.assertj.core.groups.Tuple.tuple("task_call", "form.unknown", true));
        assertThat(check(
                        DraftKind.BPMN,
                        withForm(model)
                                .replace("side-need", "side-known")
                                .replace(
                                        "name=\"form.fields\" value=\"\"", "name=\"form.fields\" value=\"note:text\"")))
                .extracting(Finding::element, Finding::rule, Finding::isError)
                .contains(org.assertj.core.groups.Tuple.tuple("task_call", "form.twice", true));
        assertThat(check(DraftKind.BPMN, withForm(model).replace("side-need", "side-known")))
                .noneMatch(Finding::isError);
    }

    @Test
    void a_form_that_runs_scripts_or_shows_pages_is_not_handed_in() {
        Draft draft = begun("side-hostile", Starter.FORM);
        String page = model(draft)
                .replace(
                        "\"components\": [",
                        "\"components\": [{\"id\":\"x\",\"type\":\"iframe\",\"url\":\"https://example.org\"},");
        as("owner1", () -> drafts.save(draft.id(), 1, page));

        assertThat(check(DraftKind.FORM, page))
                .extracting(Finding::element, Finding::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("x", "form.component"));
        refused(Problem.Kind.INVALID, () -> as("owner1", () -> approvals.submit(draft.id(), 2, "")));
    }

    @Test
    void the_list_has_shared_processes_decisions_and_forms_too() {
        live("side-listed", Starter.FORM, model -> model);
        List<ModelRow> rows = as("owner1", () -> catalogue.rows());

        assertThat(rows).extracting(ModelRow::group).isSorted().contains(Group.JOURNEY);
        assertThat(keys(rows, Group.SHARED)).contains("contact-wave", "breakpoint-reconnect");
        assertThat(keys(rows, Group.DECISION)).contains("recovery-triage", "wave-eligibility");
        assertThat(keys(rows, Group.FORM)).contains("side-listed");
        assertThat(rows)
                .filteredOn(row -> row.key().equals("recovery-triage"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.live()).isNotNull();
                    assertThat(row.name()).isEqualTo("Triage of a recovery case");
                });
        assertThat(as("owner1", () -> live.model(DraftKind.BPMN, "contact-wave", null)))
                .contains("contact-wave");
    }

    @Test
    void what_is_brought_in_is_told_apart_by_what_it_holds() {
        String form = model(begun("side-brought", Starter.FORM));
        assertThat(as("owner1", () -> drafts.bringIn(form.getBytes(StandardCharsets.UTF_8)))
                        .kind())
                .isEqualTo(DraftKind.FORM);
        String decision = model(begun("side-brought", Starter.DECISION));
        assertThat(as("owner1", () -> drafts.bringIn(decision.getBytes(StandardCharsets.UTF_8)))
                        .kind())
                .isEqualTo(DraftKind.DMN);
        refused(Problem.Kind.INVALID, () -> as("owner1", () -> drafts.bringIn("{}".getBytes(StandardCharsets.UTF_8))));
        refused(Problem.Kind.NOT_FOUND, () -> as("owner1", () -> live.versions(DraftKind.FORM, "side-nowhere")));
    }

    private static String withForm(String model) {
        return model.replace(
                "<bpmn:userTask id=\"task_call\"",
                "<bpmn:userTask id=\"task_call\" camunda:formRef=\"side-need\" camunda:formRefBinding=\"latest\"");
    }

    private Task taskOf(String journey) {
        Customer customer = customers.inBranch("001");
        InstanceId instance = journeys.enter(customer.id(), journey, Map.of());
        String id =
                jdbc.queryForObject("SELECT id FROM work_task WHERE instance_id = ?", String.class, instance.value());
        return as("cx1", () -> worklist.get(new TaskId(String.valueOf(id))));
    }

    private void complete(Task task, Map<String, ?> form) {
        as("remote1", () -> worklist.complete(task.id(), "reached", form));
    }

    private void live(String key, Starter starter, java.util.function.UnaryOperator<String> change) {
        Draft draft = begun(key, starter);
        goLive(draft, change.apply(model(draft)));
    }

    private void goLive(Draft draft, String model) {
        as("owner1", () -> drafts.save(draft.id(), draft.revision(), model));
        as("owner1", () -> approvals.submit(draft.id(), draft.revision() + 1, ""));
        as("owner2", () -> approvals.approve(draft.id(), ""));
    }

    private Draft begun(String key, Starter starter) {
        return as("owner1", () -> drafts.begin(key, "Name of " + key, starter, Locale.ENGLISH));
    }

    private List<Finding> check(DraftKind kind, String model) {
        return findings.check(kind.file(), model.getBytes(StandardCharsets.UTF_8));
    }

    private String model(Draft draft) {
        return as("owner1", () -> drafts.model(draft.id()));
    }

    private static List<String> keys(List<ModelRow> rows, Group group) {
        return rows.stream()
                .filter(row -> row.group() == group)
                .map(ModelRow::key)
                .toList();
    }

    private static void refused(Problem.Kind kind, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind())
                .isEqualTo(kind));
    }

    private static void refusedField(String field, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID);
            assertThat(problem.field()).isEqualTo(field);
        });
    }

    private <T> T as(String username, Supplier<T> deed) {
        return staff.as(directory.find(username).orElseThrow(), deed);
    }
}

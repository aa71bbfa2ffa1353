package io.journeyloop.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.AuditEntry;
import io.journeyloop.staff.AuditQuery;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.studio.SaveResult.Kept;
import io.journeyloop.studio.SaveResult.Saved;
import io.journeyloop.studio.Starters.Starter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A draft's way from nothing to a version, and who is refused on it; on either database. */
abstract class DraftsContract {

    @Autowired
    private Drafts drafts;

    @Autowired
    private Approvals approvals;

    @Autowired
    private RollBacks rollBacks;

    @Autowired
    private StudioCatalogue catalogue;

    @Autowired
    private JourneyModels models;

    @Autowired
    private Audit audit;

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private StaffDirectory directory;

    @Test
    void an_owner_draws_and_hands_in_and_another_one_lets_it_go_live() {
        Draft draft =
                as("owner1", () -> drafts.begin("studio-live", "Studio 旅程 <1>", Starter.CALL_AND_WAIT, Locale.ENGLISH));
        assertThat(draft.state()).isEqualTo(DraftState.DRAFT);
        assertThat(draft.basedOn()).isNull();

        String renamed = model(draft).replace("Call the customer", "Call and ask");
        SaveResult saved = as("owner1", () -> drafts.save(draft.id(), draft.revision(), renamed));
        assertThat(saved).isInstanceOf(Saved.class);
        as("owner1", () -> approvals.submit(draft.id(), saved.draft().revision(), "dormant cards"));

        Draft live = as("owner2", () -> approvals.approve(draft.id(), "good"));

        assertThat(live.state()).isEqualTo(DraftState.LIVE);
        assertThat(live.version()).isEqualTo(1);
        assertThat(models.latestMap("studio-live").name()).isEqualTo("Studio 旅程 <1>");
        assertThat(models.bpmn("studio-live", 1)).contains("Call and ask");
        assertThat(as("owner1", () -> catalogue.rows()))
                .filteredOn(row -> row.key().equals("studio-live"))
                .singleElement()
                .satisfies(row -> assertThat(row.drafts()).isEmpty());
        assertThat(actions("draft:" + draft.id())).containsExactly("draft-approved", "draft-submitted", "draft-begun");
        assertThat(actions("journey:studio-live")).contains("journey-deployed");
    }

    @Test
    void nobody_who_has_drawn_on_a_draft_decides_on_it() {
        Draft draft = as("owner1", () -> drafts.begin("studio-own", "Own", Starter.CALL_AND_WAIT, Locale.ENGLISH));
        SaveResult second =
                as("owner2", () -> drafts.save(draft.id(), 1, model(draft).replace("Own", "Ours")));
        as("owner1", () -> approvals.submit(draft.id(), second.draft().revision(), ""));

        refused(Problem.Kind.FORBIDDEN, () -> as("owner1", () -> approvals.approve(draft.id(), "")));
        refused(Problem.Kind.FORBIDDEN, () -> as("owner2", () -> approvals.approve(draft.id(), "")));
        refused(Problem.Kind.FORBIDDEN, () -> as("owner2", () -> approvals.sendBack(draft.id(), "no")));
        assertThat(models.exists("studio-own")).isFalse();
        assertThat(as("admin", () -> approvals.approve(draft.id(), "")).state()).isEqualTo(DraftState.LIVE);
    }

    @Test
    void who_saves_second_is_told_by_whom_and_loses_nothing() {
        Draft draft = as("owner1", () -> drafts.begin("studio-two", "Two", Starter.EMPTY, Locale.ENGLISH));
        String first = model(draft).replace("Completed", "Completed by owner1");
        String second = model(draft).replace("Completed", "Completed by owner2");

        as("owner1", () -> drafts.save(draft.id(), 1, first));
        SaveResult kept = as("owner2", () -> drafts.save(draft.id(), 1, second));

        assertThat(kept).isInstanceOfSatisfying(Kept.class, one -> {
            assertThat(one.by()).isEqualTo("owner1");
            assertThat(one.draft().id()).isNotEqualTo(draft.id());
        });
        assertThat(model(draft)).isEqualTo(first);
        assertThat(model(kept.draft())).isEqualTo(second);
    }

    @Test
    void what_is_saved_onto_a_submitted_draft_is_kept_beside_it() {
        Draft draft = as("owner1", () -> drafts.begin("studio-late", "Late", Starter.CALL_AND_WAIT, Locale.ENGLISH));
        as("owner1", () -> approvals.submit(draft.id(), 1, ""));

        SaveResult late = as("owner1", () -> drafts.save(draft.id(), 1, model(draft) + "<!-- late -->"));

        assertThat(late).isInstanceOf(Kept.class);
        assertThat(as("owner1", () -> approvals.takeBack(draft.id())).state()).isEqualTo(DraftState.DRAFT);
    }

    @Test
    void a_draft_is_sent_back_with_words_only_and_goes_on_from_there() {
        Draft draft = as("owner1", () -> drafts.begin("studio-back", "Back", Starter.CALL_AND_WAIT, Locale.ENGLISH));
        as("owner1", () -> approvals.submit(draft.id(), 1, "please"));

        refused(Problem.Kind.INVALID, () -> as("owner2", () -> approvals.sendBack(draft.id(), "  ")));
        Draft back = as("owner2", () -> approvals.sendBack(draft.id(), "Name the stages."));
        assertThat(back.state()).isEqualTo(DraftState.SENT_BACK);
        assertThat(back.decision().answer()).isEqualTo("Name the stages.");

        SaveResult saved = as("owner1", () -> drafts.save(draft.id(), 1, model(draft)));
        assertThat(saved).isInstanceOf(Saved.class);
        assertThat(as("owner1", () -> approvals.submit(draft.id(), 2, "")).state())
                .isEqualTo(DraftState.SUBMITTED);
    }

    @Test
    void what_is_no_model_is_kept_as_a_draft_but_not_handed_in() {
        Draft draft = as("owner1", () -> drafts.begin("studio-broken", "Broken", Starter.EMPTY, Locale.ENGLISH));
        SaveResult saved = as("owner1", () -> drafts.save(draft.id(), 1, "<bpmn:definitions"));

        assertThat(saved.draft().key()).isEqualTo("studio-broken");
        refused(Problem.Kind.INVALID, () -> as("owner1", () -> approvals.submit(draft.id(), 2, "")));
        refused(Problem.Kind.CONFLICT, () -> as("owner1", () -> approvals.submit(draft.id(), 1, "")));
        refused(Problem.Kind.CONFLICT, () -> as("owner2", () -> approvals.approve(draft.id(), "")));
    }

    @Test
    void a_new_journey_needs_a_name_and_a_key_of_its_own() {
        refused(
                Problem.Kind.INVALID,
                () -> as("owner1", () -> drafts.begin("Not So", "x", Starter.EMPTY, Locale.ENGLISH)));
        refused(
                Problem.Kind.INVALID,
                () -> as("owner1", () -> drafts.begin("studio-x", " ", Starter.EMPTY, Locale.ENGLISH)));
        refused(
                Problem.Kind.CONFLICT,
                () -> as("owner1", () -> drafts.begin("honeymoon", "x", Starter.EMPTY, Locale.ENGLISH)));
        refused(
                Problem.Kind.CONFLICT,
                () -> as("owner1", () -> drafts.begin("contact-wave", "x", Starter.EMPTY, Locale.ENGLISH)));
        refused(
                Problem.Kind.INVALID,
                () -> as("owner1", () -> drafts.bringIn("<a/>".getBytes(StandardCharsets.UTF_8))));
        refused(Problem.Kind.TOO_LARGE, () -> as("owner1", () -> drafts.bringIn(new byte[Drafts.LARGEST + 1])));
    }

    @Test
    void an_old_version_becomes_the_newest_again() {
        Draft first = as("owner1", () -> drafts.begin("studio-roll", "Roll", Starter.CALL_AND_WAIT, Locale.ENGLISH));
        as("owner1", () -> approvals.submit(first.id(), 1, ""));
        as("owner2", () -> approvals.approve(first.id(), ""));
        Draft second = as("owner2", () -> drafts.change(DraftKind.BPMN, "studio-roll", null));
        assertThat(second.basedOn()).isEqualTo(1);
        as("owner2", () -> drafts.save(second.id(), 1, model(second).replace("PT36H", "P21D")));
        as("owner2", () -> approvals.submit(second.id(), 2, ""));
        as("owner1", () -> approvals.approve(second.id(), ""));

        refused(
                Problem.Kind.INVALID,
                () -> as("owner1", () -> rollBacks.rollBack(DraftKind.BPMN, "studio-roll", 1, " ")));
        refused(
                Problem.Kind.CONFLICT,
                () -> as("owner1", () -> rollBacks.rollBack(DraftKind.BPMN, "studio-roll", 2, "why")));
        int newest = as("owner1", () -> rollBacks.rollBack(DraftKind.BPMN, "studio-roll", 1, "too many calls"));

        assertThat(newest).isEqualTo(3);
        assertThat(models.bpmn("studio-roll", 3)).isEqualTo(models.bpmn("studio-roll", 1));
        assertThat(models.bpmn("studio-roll", 2)).contains("P21D");
        assertThat(actions("journey:studio-roll")).contains("journey-rolled-back");
    }

    @Test
    void the_studio_is_for_process_owners() {
        refusedAccess(() -> as("teller1", () -> drafts.open()));
        refusedAccess(() -> as("cx1", () -> drafts.begin("studio-cx", "x", Starter.EMPTY, Locale.ENGLISH)));
        refusedAccess(() -> as("manager1", () -> approvals.approve(1, "")));
        refusedAccess(() -> as("cx1", () -> rollBacks.rollBack(DraftKind.BPMN, "honeymoon", 1, "x")));
        refusedAccess(() -> as("rm1", () -> catalogue.rows()));
    }

    private String model(Draft draft) {
        return as("owner1", () -> drafts.model(draft.id()));
    }

    private java.util.List<String> actions(String subject) {
        return as("cx1", () -> audit.page(AuditQuery.of(subject, null, null, null), 0, 50)).rows().stream()
                .map(AuditEntry::action)
                .toList();
    }

    private static void refused(Problem.Kind kind, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind())
                .isEqualTo(kind));
    }

    private static void refusedAccess(ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(AccessDeniedException.class);
    }

    private <T> T as(String username, Supplier<T> deed) {
        return staff.as(directory.find(username).orElseThrow(), deed);
    }
}

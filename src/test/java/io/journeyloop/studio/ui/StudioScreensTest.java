package io.journeyloop.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.journeyloop.shell.ErrorState;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.studio.Approvals;
import io.journeyloop.studio.Draft;
import io.journeyloop.studio.DraftKind;
import io.journeyloop.studio.DraftState;
import io.journeyloop.studio.Drafts;
import io.journeyloop.studio.Starters.Starter;
import io.journeyloop.support.FullStack;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** What the studio shows to whom, and what can be done there. */
@FullStack
@WithMockUser(username = "owner1", roles = "PROCESS_OWNER")
class StudioScreensTest extends SpringBrowserlessTest {

    @Autowired
    private Drafts drafts;

    @Autowired
    private Approvals approvals;

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private StaffDirectory directory;

    @Test
    void the_list_says_what_is_live_and_what_is_in_the_works() {
        as("owner2", () -> drafts.change(DraftKind.BPMN, "honeymoon", null));

        navigate(StudioView.class);

        assertThat(text()).contains("Honeymoon", "First visit", "Version 1", "Draft by");
    }

    @Test
    void a_new_journey_gets_its_short_name_from_its_name() {
        navigate(StudioView.class);
        test(find(Button.class).withText("New journey").single()).click();
        TextField name = find(TextField.class).all().getFirst();
        Button begin = find(Button.class).withText("Create").single();
        assertThat(begin.isEnabled()).isFalse();
        test(name).setValue("Dormant Card, again!");
        assertThat(find(TextField.class).all().getLast().getValue()).isEqualTo("dormant-card-again");

        test(begin).click();

        assertThat(drafts.open()).anySatisfy(draft -> {
            assertThat(draft.key()).isEqualTo("dormant-card-again");
            assertThat(draft.created().by()).isEqualTo("owner1");
        });
    }

    @Test
    void what_another_owner_handed_in_is_compared_and_let_go_live() {
        Draft draft =
                as("owner2", () -> drafts.begin("studio-screen", "Screen", Starter.CALL_AND_WAIT, Locale.ENGLISH));
        as("owner2", () -> approvals.submit(draft.id(), 1, "for the screen"));

        UI.getCurrent().navigate("studio/draft/" + draft.id());

        assertThat(text()).contains("Waiting for approval", "for the screen", "Everything is new.");
        test(find(Button.class).withText("Approve and publish").single()).click();
        test(find(Button.class).withText("Approve and publish").all().getLast()).click();
        assertThat(drafts.get(draft.id()).state()).isEqualTo(DraftState.LIVE);
        assertThat(text()).contains("Versions of Screen");
    }

    @Test
    void the_author_is_not_offered_the_decision() {
        Draft draft = drafts.begin("studio-author", "Author", Starter.CALL_AND_WAIT, Locale.ENGLISH);
        approvals.submit(draft.id(), 1, "");

        UI.getCurrent().navigate("studio/draft/" + draft.id());

        assertThat(text()).contains("You have edited this draft");
        assertThat(find(Button.class).withText("Approve and publish").all()).isEmpty();
        assertThat(find(Button.class).withText("Send back").all()).isEmpty();
        assertThat(find(Button.class).withText("Withdraw").all()).hasSize(1);
    }

    @Test
    void a_change_is_told_in_business_words() {
        Draft draft = drafts.change(DraftKind.BPMN, "honeymoon", null);
        String model = drafts.model(draft.id());
        drafts.save(draft.id(), 1, model.replace("welcome-gift", "first-gift"));

        UI.getCurrent().navigate("studio/draft/" + draft.id(), QueryParameters.of("compare", ""));

        assertThat(text()).contains("Wave · Wave 1: welcome", "Offer: welcome-gift → first-gift");
    }

    @Test
    void an_old_version_comes_back_with_a_reason_only() {
        Draft first = drafts.begin("studio-undo", "Undo", Starter.CALL_AND_WAIT, Locale.ENGLISH);
        approvals.submit(first.id(), 1, "");
        as("owner2", () -> approvals.approve(first.id(), ""));
        Draft second = drafts.change(DraftKind.BPMN, "studio-undo", null);
        drafts.save(second.id(), 1, drafts.model(second.id()).replace("PT36H", "P7D"));
        approvals.submit(second.id(), 2, "");
        as("owner2", () -> approvals.approve(second.id(), ""));

        UI.getCurrent().navigate("studio/journey/studio-undo", QueryParameters.fromString("version=2&against=1"));
        assertThat(text()).contains("Waiting time: 2 d → 7 d");
        test(find(Button.class).withText("Restore as latest …").single()).click();
        Button go = find(Button.class).withText("Restore").single();
        assertThat(go.isEnabled()).isFalse();
        test(find(TextArea.class).single()).setValue("too short");
        test(go).click();

        assertThat(text()).contains("Version 3");
    }

    @Test
    void decisions_forms_and_shared_processes_stand_in_groups_of_their_own() {
        navigate(StudioView.class);
        assertThat(text()).contains("Shared processes", "Contact wave", "Triage of a recovery case", "Honeymoon");

        UI.getCurrent().navigate("studio", QueryParameters.of("kind", "decision"));

        assertThat(text()).contains("Triage of a recovery case").doesNotContain("Honeymoon");
        assertThat(find(ModelTable.class).all()).hasSize(1);
    }

    @Test
    void a_decision_is_compared_and_read_in_words() {
        Draft draft = drafts.begin("screen-decision", "Screen decision", Starter.DECISION, Locale.ENGLISH);
        approvals.submit(draft.id(), 1, "");
        as("owner2", () -> approvals.approve(draft.id(), ""));
        Draft change = drafts.change(DraftKind.DMN, "screen-decision", null);
        drafts.save(change.id(), 1, drafts.model(change.id()).replace("\"call\"", "\"visit\""));

        UI.getCurrent().navigate("studio/draft/" + change.id(), QueryParameters.of("compare", ""));
        assertThat(text()).contains("Rule · 1", "What to do: \"call\" → \"visit\"");

        UI.getCurrent().navigate("studio/decision/screen-decision");
        assertThat(text()).contains("Versions of Screen decision", "The first rule that applies decides", "\"wealth\"");
    }

    @Test
    void a_form_has_versions_and_a_new_one_gets_its_editor() {
        Draft draft = drafts.begin("screen-form", "Screen form", Starter.FORM, Locale.ENGLISH);
        approvals.submit(draft.id(), 1, "");
        as("owner2", () -> approvals.approve(draft.id(), ""));

        UI.getCurrent().navigate("studio/form/screen-form");

        assertThat(text()).contains("Versions of Screen form", "What does the customer need?", "Single choice");
        assertThat(find(Button.class).withText("New form").all()).isEmpty();
        navigate(StudioView.class);
        assertThat(find(Button.class).withText("New form").all()).hasSize(1);
    }

    @Test
    void a_journey_or_draft_that_is_not_there_is_named() {
        UI.getCurrent().navigate("studio/journey/nowhere");
        assertThat(find(ErrorState.class).all()).hasSize(1);
        UI.getCurrent().navigate("studio/form/nowhere");
        assertThat(find(ErrorState.class).all()).hasSize(1);
        UI.getCurrent().navigate("studio/draft/999999");
        assertThat(find(ErrorState.class).all()).hasSize(1);
    }

    @Test
    @WithMockUser(username = "cx1", roles = "CX_MANAGER")
    void the_studio_is_closed_to_others() {
        assertThatThrownBy(() -> navigate(StudioView.class)).isNotNull();
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private <T> T as(String username, Supplier<T> deed) {
        return staff.as(directory.find(username).orElseThrow(), deed);
    }
}

package io.journeyloop.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.studio.Starters.Starter;
import io.journeyloop.support.Api;
import io.journeyloop.support.FullStack;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.util.ReflectionTestUtils;

/** A bank that has every deployment seen by a second owner; what is usual is told in DeploymentTest. */
@FullStack
class SecondOwnerTest {

    private static final String WAY = "/api/v1/journeys";

    @LocalServerPort
    int port;

    @Autowired
    private SecondOwnerRule rule;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Starters starters;

    @Autowired
    private JourneyModels models;

    @Autowired
    private LiveModels live;

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private StaffDirectory directory;

    @BeforeEach
    void always() {
        ReflectionTestUtils.setField(rule, "settings", new StudioSettings(StudioSettings.When.ALWAYS));
    }

    @AfterEach
    void asUsual() {
        ReflectionTestUtils.setField(rule, "settings", new StudioSettings(StudioSettings.When.STUDIO));
    }

    @Test
    void a_model_that_comes_by_the_api_waits_for_another_owner() {
        String model = model("held-journey", Starter.CALL_AND_WAIT);

        Api.Answer held = post(model);

        assertThat(held.status()).as(held.body()).isEqualTo(409);
        assertThat(held.body()).contains("wait for a second owner", "approve them in the studio");
        assertThat(models.exists("held-journey")).isFalse();
        long draft =
                Long.parseLong(held.json().path("drafts").path(0).asString().replace("/studio/draft/", ""));
        assertThatThrownBy(() -> as("owner1", () -> approvals.approve(draft, "")))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
        as("owner2", () -> approvals.approve(draft, "seen"));
        assertThat(models.latest("held-journey").version()).isEqualTo(1);

        assertThat(post(model).status()).isEqualTo(201);
        assertThat(models.latest("held-journey").version()).isEqualTo(1);
    }

    @Test
    void one_with_errors_is_refused_and_keeps_no_draft() {
        int before = as("owner1", () -> drafts.open()).size();

        Api.Answer refused = post(model("held-broken", Starter.CALL_AND_WAIT).replace("remote-agent", "guru"));

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(as("owner1", () -> drafts.open())).hasSize(before);
    }

    @Test
    void a_modeler_s_files_wait_each_by_itself() {
        Map<String, String> files = Map.of(
                "held-with-form.bpmn",
                model("held-with-form", Starter.CALL_AND_WAIT)
                        .replace(
                                "<bpmn:userTask id=\"task_call\"",
                                "<bpmn:userTask id=\"task_call\" camunda:formRef=\"held-form\" camunda:formRefBinding=\"deployment\""),
                "held-form.form",
                model("held-form", Starter.FORM));

        Api.Answer held = modeler(files);

        assertThat(held.status()).as(held.body()).isEqualTo(409);
        assertThat(held.json().path("drafts")).hasSize(2);
        assertThat(as("owner1", () -> drafts.open()))
                .filteredOn(draft -> draft.key().startsWith("held-"))
                .extracting(Draft::kind)
                .contains(DraftKind.BPMN, DraftKind.FORM);
        assertThat(as("owner1", () -> live.exists(DraftKind.FORM, "held-form"))).isFalse();
    }

    private String model(String key, Starter starter) {
        return starters.model(starter, key, "Held", Locale.ENGLISH);
    }

    private Api.Answer post(String model) {
        return new Api(port).upload(WAY, "owner1", "application/xml", model.getBytes(StandardCharsets.UTF_8), "en");
    }

    private Api.Answer modeler(Map<String, String> files) {
        String line = "------modeler";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        files.forEach((name, text) -> body.writeBytes((line + "\r\nContent-Disposition: form-data; name=\"" + name
                        + "\"; filename=\"" + name + "\"\r\n\r\n" + text + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes((line + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return new Api(port)
                .upload(
                        "/engine-rest/deployment/create",
                        "owner1",
                        "multipart/form-data; boundary=----modeler",
                        body.toByteArray(),
                        "en");
    }

    private <T> T as(String username, Supplier<T> deed) {
        return staff.as(directory.find(username).orElseThrow(), deed);
    }
}

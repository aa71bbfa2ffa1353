package io.journeyloop.journey.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.support.Api;
import io.journeyloop.support.FullStack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A model comes by the API and by the modeler's way, in the owner's name, or is refused and changes nothing. */
@FullStack
class DeploymentTest {

    private static final String WAY = "/api/v1/journeys";
    private static final String BROKEN = Drawn.MODEL.replace("value=\"teller\"", "value=\"guru\"");

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void anOwnerDeploysAndTheNextChangeIsTheNextVersion() {
        String model = Drawn.MODEL.replace(Drawn.KEY, "first-made");
        Api.Answer first = post(WAY, "owner1", model, "en");
        Api.Answer again = post(WAY, "owner1", model, "en");
        Api.Answer changed = post(WAY, "owner1", model.replace("name=\"Meet\"", "name=\"Greet\""), "en");

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.json().path("key").asString()).isEqualTo("first-made");
        assertThat(first.json().path("version").asInt()).isEqualTo(1);
        assertThat(first.json().path("findings").isArray()).isTrue();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("version").asInt()).isEqualTo(1);
        assertThat(again.json().path("changed").asBoolean()).isFalse();
        assertThat(changed.json().path("version").asInt()).isEqualTo(2);
        assertThat(api.get(WAY + "/first-made/versions", "owner1")
                        .json()
                        .path(0)
                        .path("deployedBy")
                        .asString())
                .isEqualTo("owner1");
        assertThat(api.get("/api/v1/audit?subject=first-made", "admin").body())
                .contains("journey-deployed")
                .contains("owner1");
    }

    @Test
    void theShippedFileAsItIsMakesNoNewVersion() throws IOException {
        Api.Answer answer = post(WAY, "owner1", Files.readString(Path.of("bpmn/honeymoon.bpmn")), "en");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().path("changed").asBoolean()).isFalse();
    }

    @Test
    void aDryRunOnlyTells() {
        Api.Answer good = post(WAY + "?dryRun=true", "owner1", Drawn.MODEL.replace(Drawn.KEY, "only-tried"), "en");
        Api.Answer bad = post(WAY + "?dryRun=true", "owner1", BROKEN, "en");

        assertThat(good.status()).isEqualTo(200);
        assertThat(good.json().path("findings").isArray()).isTrue();
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.json().path("findings").path(0).path("element").asString())
                .isEqualTo("task_meet");
        assertThat(api.get(WAY + "/only-tried", "owner1").status()).isEqualTo(404);
    }

    @Test
    void theBodyIsTheModelWhateverTypeTheClientNames() {
        String model = Drawn.MODEL.replace(Drawn.KEY, "named-anyhow");
        for (String type :
                new String[] {"application/x-www-form-urlencoded", "application/octet-stream", "text/plain"}) {
            assertThat(api.upload(WAY + "?dryRun=true", "owner1", type, Drawn.bytes(model), "en")
                            .status())
                    .as(type)
                    .isEqualTo(200);
        }
    }

    @Test
    void aFileTooLargeIsToldSo() {
        byte[] large = new byte[6 * 1024 * 1024];
        Api.Answer answer = api.upload(WAY, "owner1", "application/xml", large, "en");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("file.too-large");
    }

    @Test
    void theSentencesAreInTheReadersLanguage() {
        String english = post(WAY, "owner1", BROKEN, "en")
                .json()
                .path("findings")
                .path(0)
                .path("message")
                .asString();
        String chinese = post(WAY, "owner1", BROKEN, "zh-CN")
                .json()
                .path("findings")
                .path(0)
                .path("message")
                .asString();

        assertThat(english).contains("There is no role").contains("guru");
        assertThat(chinese).contains("没有角色").contains("guru");
    }

    @ParameterizedTest
    @ValueSource(strings = {"teller1", "manager1", "cx1", "rm1"})
    void nobodyElseDeploys(String user) {
        assertThat(post(WAY, user, Drawn.MODEL, "en").status()).isEqualTo(403);
        assertThat(post(WAY + "?dryRun=true", user, Drawn.MODEL, "en").status()).isEqualTo(403);
        assertThat(modeler(user, Map.of("x.bpmn", Drawn.MODEL)).status()).isEqualTo(403);
        assertThat(api.get("/engine-rest/version", user).status()).isEqualTo(403);
    }

    @Test
    void aStrangerIsAskedWhoItIs() {
        assertThat(api.get("/engine-rest/version", null).status()).isEqualTo(401);
        assertThat(modeler(null, Map.of("x.bpmn", Drawn.MODEL)).status()).isEqualTo(401);
    }

    @Test
    void aModelerDeploysByTheEnginesOwnRest() {
        String model = Drawn.MODEL.replace(Drawn.KEY, "by-modeler");
        assertThat(api.get("/engine-rest/version", "owner1")
                        .json()
                        .path("version")
                        .asString())
                .startsWith("7.");
        assertThat(api.get("/engine-rest/deployment?maxResults=0", "owner1").body())
                .isEqualTo("[]");

        Api.Answer answer = modeler("owner1", Map.of("by-modeler.bpmn", model));
        Api.Answer again = modeler("owner1", Map.of("by-modeler.bpmn", model));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("id").asString()).isNotBlank();
        assertThat(answer.json().path("deployedProcessDefinitions").properties())
                .singleElement()
                .satisfies(
                        one -> assertThat(one.getValue().path("key").asString()).isEqualTo("by-modeler"));
        assertThat(again.json().path("id").asString())
                .isEqualTo(answer.json().path("id").asString());
        assertThat(api.get(WAY + "/by-modeler", "owner1").json().path("version").asInt())
                .isEqualTo(1);
        assertThat(api.get("/api/v1/audit?subject=by-modeler", "admin").body()).contains("owner1");
    }

    @Test
    void aModelerShowsTheFindingOnItsElement() {
        Api.Answer answer = modeler("owner1", Map.of("broken.bpmn", BROKEN));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asString())
                .startsWith("ENGINE-09005 Could not parse BPMN process.")
                .contains("task_meet: There is no role");
        assertThat(answer.json()
                        .path("details")
                        .path("broken.bpmn")
                        .path("errors")
                        .path(0)
                        .path("mainElementId")
                        .asString())
                .isEqualTo("task_meet");
    }

    @Test
    void decisionsAndFormsComeAlong() {
        String model = Drawn.MODEL
                .replace(Drawn.KEY, "with-decision")
                .replace(
                        "<!--more-->",
                        "<bpmn:businessRuleTask id='decide' camunda:decisionRef='own-decision' camunda:resultVariable='r'/>"
                                + "<bpmn:sequenceFlow id='f1' sourceRef='start' targetRef='decide'/>"
                                + "<bpmn:sequenceFlow id='f2' sourceRef='decide' targetRef='end_left'/>");
        String decision = "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d' "
                + "namespace='n' xmlns:camunda='http://camunda.org/schema/1.0/dmn'><decision id='own-decision' name='own' "
                + "camunda:historyTimeToLive='P10D'><variable id='v' name='own'/><literalExpression id='l'><text>1</text></literalExpression>"
                + "</decision></definitions>";

        assertThat(modeler("owner1", Map.of("a.bpmn", model)).body()).contains("own-decision");
        Api.Answer both = modeler("owner1", Map.of("a.bpmn", model, "b.dmn", decision));

        assertThat(both.status()).as(both.body()).isEqualTo(200);
        assertThat(modeler("owner1", Map.of("b.dmn", decision.replace("id='l'", "id='l' expressionLanguage='groovy'")))
                        .status())
                .isEqualTo(400);
        assertThat(modeler("owner1", Map.of("b.dmn", decision.replace("<variable id='v' name='own'/>", "")))
                        .status())
                .isEqualTo(400);
        assertThat(modeler("owner1", Map.of("evil.js", "1")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/history/variable-instance",
                "/engine-rest/variable-instance",
                "/engine-rest/process-instance",
                "/engine-rest/engine/default/task",
                "/engine-rest/user",
                "/engine-rest/job",
                "/engine-rest/incident"
            })
    void theRestOfTheEnginesRestIsClosed(String path) {
        assertThat(api.get(path, "owner1").status()).isEqualTo(403);
        assertThat(api.post(path, "owner1", "{}").status()).isEqualTo(403);
    }

    @Test
    void itsOtherCallsAreClosedToo() {
        assertThat(api.post("/engine-rest/message", "owner1", "{}").status()).isEqualTo(403);
        assertThat(api.post("/engine-rest/process-definition/key/honeymoon/start", "owner1", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(api.post("/engine-rest/process-definition/key/honeymoon", "owner1", "{}")
                        .status())
                .isIn(403, 405);
    }

    private Api.Answer post(String path, String user, String model, String language) {
        return api.upload(path, user, "application/xml", Drawn.bytes(model), language);
    }

    /** As the modeler sends it. */
    private Api.Answer modeler(String user, Map<String, String> files) {
        String boundary = "----modeler";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, boundary, "name=\"deployment-name\"", "test");
        part(body, boundary, "name=\"deployment-source\"", "Camunda Modeler");
        part(body, boundary, "name=\"enable-duplicate-filtering\"", "true");
        files.forEach((name, text) -> part(
                body, boundary, "name=\"" + name + "\"; filename=\"" + name + "\"\r\nContent-Type: text/xml", text));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return api.upload(
                "/engine-rest/deployment/create",
                user,
                "multipart/form-data; boundary=" + boundary,
                body.toByteArray(),
                "en");
    }

    private static void part(ByteArrayOutputStream body, String boundary, String head, String text) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + text + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }
}

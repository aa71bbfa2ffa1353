package io.journeyloop.breakpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.Customer;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.support.Api;
import io.journeyloop.support.Api.Answer;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.TestGateway;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The customer's way back and the calls of staff, over HTTP. */
@FullStack
class ResumePageTest extends BackWorld {

    private static final String ROOT = "/api/v1/breakpoints";

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void morning() {
        api = new Api(port);
        goTo(clock.instant()
                .atZone(ZoneId.of("Asia/Shanghai"))
                .plusDays(1)
                .with(LocalTime.of(10, 0))
                .toInstant());
    }

    @Test
    void lookingChangesNothingAndGoingOnUsesTheLinkUp() {
        Breakpoint broken = broken(customers.inBranch("001"), "message");
        String token = token(broken);
        for (int look = 0; look < 3; look++) {
            assertThat(api.page("/r/" + token, "en").status()).isEqualTo(200);
        }
        Answer page = api.page("/r/" + token, "en");
        assertThat(page.body())
                .contains("Continue where you left off", "王*", "Riverside branch", "Account opened", "Open our app")
                .contains("method=\"post\"", "✓ done")
                .doesNotContain("王小明", "138");
        assertThat(page.raw().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.raw().headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(api.page("/r/" + token, "zh-CN").body()).contains("继续办理", "滨江支行", "还需完成");
        assertThat(api.page("/r/" + token + "?lang=zh", "en").body()).contains("lang=\"zh-CN\"");

        Answer on = api.form("/r/" + token, "", "en");
        assertThat(on.status()).isEqualTo(200);
        assertThat(on.body()).contains("Welcome back", code(broken)).doesNotContain("method=\"post\"");
        assertThat(api.form("/r/" + token, "", "en")).returns(410, Answer::status);
        assertThat(api.page("/r/" + token, "en")).returns(410, Answer::status).satisfies(used -> assertThat(used.body())
                .contains("already been used", "reply to our message"));
        assertThat(steps(broken.id())).containsOnlyOnce("RESUMED customer online");
    }

    @Test
    void theBranchIsToldThatTheCustomerGoesOnAlone() {
        Breakpoint broken = broken(customers.inBranch("001"), "message");
        api.form("/r/" + token(broken), "", "en");
        Answer refused = api.post(ROOT + "/" + broken.id() + "/resume", "lobby1", "{\"door\":\"phone\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body())
                .contains("The customer has been continuing online since 11:00", "\"by\":\"customer\"");
    }

    @Test
    void theCustomerIsToldThatTheBranchGoesOnAndTheLinkStaysGood() {
        Breakpoint broken = broken(customers.inBranch("001"), "message");
        String token = token(broken);
        Answer claim = api.post(ROOT + "/" + broken.id() + "/resume", "lobby1", "{\"door\":\"branch\"}");
        assertThat(claim.status()).isEqualTo(200);
        assertThat(claim.json().get("by").asString()).isEqualTo("lobby1");
        assertThat(api.page("/r/" + token, "en")).returns(200, Answer::status).satisfies(page -> assertThat(page.body())
                .contains("already helping you", code(broken))
                .doesNotContain("method=\"post\""));
        assertThat(api.form("/r/" + token, "", "en").status()).isEqualTo(409);
        due.advance(Duration.ofMinutes(30));
        assertThat(api.form("/r/" + token, "", "en").status()).isEqualTo(200);
    }

    @Test
    void aLinkExpiresAndSoDoesItsCode() {
        Breakpoint broken = broken(customers.inBranch("001"), "message");
        String token = token(broken);
        String code = code(broken);
        due.advance(Duration.ofDays(7).minusMinutes(1));
        assertThat(api.page("/r/" + token, "en").status()).isEqualTo(200);
        assertThat(visit("lobby1", code)).returns(200, Answer::status);
        assertThat(visit("lobby1", code).json().get(0).get("id").asLong())
                .isEqualTo(broken.id().value());
        assertThat(visit("teller2", code).status()).isEqualTo(404);
        due.advance(Duration.ofMinutes(1));
        assertThat(api.page("/r/" + token, "en")).returns(410, Answer::status).satisfies(page -> assertThat(page.body())
                .contains("has expired"));
        assertThat(visit("lobby1", code).status()).isEqualTo(404);
    }

    @Test
    void whoIsBackNeedsNoLink() {
        Breakpoint broken = broken(customers.inBranch("001"), "message");
        String token = token(broken);
        pass(broken.instanceId());
        assertThat(api.page("/r/" + token, "en")).returns(410, Answer::status).satisfies(page -> assertThat(page.body())
                .contains("All done"));
    }

    @Test
    void guessingIsSlowedDownAndForgottenAfterAMinute() {
        for (int guess = 0; guess < 20; guess++) {
            assertThat(api.page("/r/guess" + guess, "en").status()).isEqualTo(404);
        }
        assertThat(api.page("/r/guess", "en")).returns(429, Answer::status).satisfies(page -> assertThat(page.body())
                .contains("wait a minute"));
        due.advance(Duration.ofMinutes(1));
        assertThat(api.page("/r/guess", "zh")).returns(404, Answer::status).satisfies(page -> assertThat(page.body())
                .contains("无法识别此链接"));
        due.advance(Duration.ofMinutes(2));
    }

    @Test
    void theTokenIsKeptNowhereButInTheMessage() {
        Breakpoint broken = broken(customers.inBranch("001"), "message");
        String token = token(broken);
        assertThat(jdbc.queryForObject(
                        "SELECT token_hash FROM resume_link WHERE breakpoint_id = ?",
                        String.class,
                        broken.id().value()))
                .hasSize(64)
                .doesNotContain(token);
        assertThat(jdbc.queryForList("SELECT TEXT_ FROM ACT_RU_VARIABLE WHERE TEXT_ LIKE '%/r/%'"))
                .isEmpty();
        assertThat(jdbc.queryForList("SELECT id FROM contact WHERE parameters LIKE '%/r/%'"))
                .isEmpty();
        assertThat(jdbc.queryForList("SELECT id FROM audit_entry WHERE details LIKE '%" + token + "%'"))
                .isEmpty();
    }

    @Test
    void aLifeIsToldStepByStep() {
        Breakpoint broken = broken(customers.inBranch("001"), "message");
        Answer life = api.get(ROOT + "/" + broken.id(), "rm1");
        assertThat(life.status()).isEqualTo(200);
        assertThat(life.json().get("id").asLong()).isEqualTo(broken.id().value());
        assertThat(life.json().get("kind").asString()).isEqualTo("abandoned");
        assertThat(life.json().get("steps").get(0).get("step").asString()).isEqualTo("detected");
        assertThat(life.json().get("steps").get(0).get("by").asString()).isEqualTo("system");
        assertThat(api.get(ROOT + "/" + broken.id(), "teller2").status()).isEqualTo(404);
        assertThat(api.get(ROOT + "/999999", "rm1").status()).isEqualTo(404);
        assertThat(api.get(ROOT + "/" + broken.id(), null).status()).isEqualTo(401);
    }

    @Test
    void whatStaffMayNotDoIsRefused() {
        Breakpoint broken = broken(customers.inBranch("001"), "message");
        String one = ROOT + "/" + broken.id();
        for (String call : List.of("/resume", "/link", "/hand-over", "/reconnect")) {
            String body = call.equals("/hand-over") ? "{\"to\":\"rm1\"}" : "{\"door\":\"branch\"}";
            assertThat(api.post(one + call, "teller2", body).status()).as(call).isEqualTo(404);
            assertThat(api.post(ROOT + "/999999" + call, "rm1", body).status())
                    .as(call)
                    .isEqualTo(404);
            assertThat(api.post(one + call, null, body).status()).as(call).isEqualTo(401);
        }
        assertThat(api.post(one + "/resume", "rm1", "{\"door\":\"window\"}").status())
                .isEqualTo(422);
        assertThat(api.post(one + "/hand-over", "rm1", "{}").status()).isEqualTo(422);
        assertThat(api.post(one + "/hand-over", "rm1", "{\"to\":\"lobby1\"}").status())
                .isEqualTo(409);
        assertThat(api.post(ROOT + ":assign", "teller1", "{\"ids\":[1],\"to\":\"rm1\"}")
                        .status())
                .isEqualTo(403);
        assertThat(api.post(ROOT + ":assign", "manager1", "{\"to\":\"rm1\"}").status())
                .isEqualTo(422);
        assertThat(api.post(ROOT + ":assign", "manager1", "{\"ids\":[1]}").status())
                .isEqualTo(422);
        assertThat(api.get(ROOT + "?kind=strange", "rm1").status()).isEqualTo(422);
        assertThat(api.get(ROOT + "?sort=strange", "rm1").status()).isEqualTo(422);
        assertThat(visit("lobby1", "000000").status()).isEqualTo(404);
    }

    @Test
    void aLinkByHandAHandOverAndAnAssignmentByFilter() {
        Customer customer = customers.inBranch("001");
        InstanceId instance = waiting(customer, "branch");
        due.advance(Duration.ofDays(1));
        BreakpointId id = internal.of(instance).getFirst().id();
        Answer sent = api.post(ROOT + "/" + id + "/link", "teller1", "{}");
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.json().get("outcome").asString()).isEqualTo("sent");
        assertThat(sent.body()).doesNotContain("/r/");
        assertThat(api.post(ROOT + "/" + id + "/resume", "lobby1", "").status()).isEqualTo(200);
        Answer over = api.post(ROOT + "/" + id + "/hand-over", "lobby1", "{\"to\":\"rm1\",\"word\":\"in the hall\"}");
        assertThat(over.json().get("by").asString()).isEqualTo("rm1");
        Answer given = api.post(
                ROOT + ":assign",
                "manager1",
                "{\"filter\":{\"status\":\"open\",\"q\":\"" + customer.customerNo() + "\"},\"to\":\"rm1\"}");
        assertThat(given.status()).as(given.body()).isEqualTo(200);
        assertThat(given.json().get("assigned").asInt()).isEqualTo(1);
        Answer page = api.get(ROOT + "?status=open&owner=rm1&q=" + customer.customerNo(), "rm1");
        assertThat(page.json().get("total").asInt()).isEqualTo(1);
        assertThat(page.body()).contains("\"claim\":{", "\"owner\":\"rm1\"", "\"heldBack\":false");
    }

    private Answer visit(String username, String code) {
        return api.post(ROOT + ":visit", username, "{\"code\":\"" + code + "\"}");
    }

    private String code(Breakpoint broken) {
        return jdbc.queryForObject(
                "SELECT visit_code FROM resume_link WHERE breakpoint_id = ?",
                String.class,
                broken.id().value());
    }

    private String token(Breakpoint broken) {
        return TestGateway.opened(
                        jdbc.queryForObject(
                                "SELECT o.parameters FROM outbox o JOIN contact c ON c.id = o.contact_id WHERE c.instance_id = ?",
                                String.class,
                                broken.instanceId().value()),
                        "link")
                .replaceAll(".*/r/([A-Za-z0-9_-]+).*", "$1");
    }
}

package io.journeyloop.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.common.SecretToken;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.support.Api;
import io.journeyloop.support.Api.Answer;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.TestCustomers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The customer's page: without login, in the customer's language, good for exactly one answer. */
@FullStack
class SurveyPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestCustomers people;

    @Autowired
    private Surveys surveys;

    @Autowired
    private Customers customers;

    @Autowired
    private DueWorks due;

    @Autowired
    private JdbcTemplate jdbc;

    private Api api;
    private String customerNo;

    @BeforeEach
    void customer() {
        api = new Api(port);
        customerNo = people.inBranch("001").customerNo();
    }

    @Test
    void itAsksInTheCustomersLanguageAndOffersTheOther() {
        String path = "/s/" + invite();
        assertThat(api.page(path, "zh-CN,zh;q=0.9").body()).contains("lang=\"zh-CN\"", "推荐", "?lang=en");
        assertThat(api.page(path, "en-GB").body()).contains("lang=\"en\"", "recommend", "?lang=zh");
        assertThat(api.page(path + "?lang=zh", "en-GB").body()).contains("推荐");
        assertThat(api.page(path, "fr").raw().headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void anAnswerIsTakenOnceAndLookingAtThePageTakesNone() {
        String token = invite();
        api.page("/s/" + token, "en");
        api.page("/s/" + token, "en");

        Answer first = api.form("/s/" + token, "score=9&words=Sch%C3%B6n+%F0%9F%98%80+%F0%A0%AE%B7", "en");
        Answer second = api.form("/s/" + token, "score=1&words=again", "en");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).contains("Thank you");
        assertThat(second.status()).isEqualTo(410);
        assertThat(second.body()).contains("Already answered").doesNotContain(customerNo);
        assertThat(api.page("/s/" + token, "en").status()).isEqualTo(410);
        assertThat(jdbc.queryForList(
                        "SELECT words FROM survey_answer a JOIN customer c ON c.id = a.customer_id WHERE c.customer_no = ?",
                        String.class,
                        customerNo))
                .containsExactly("Schön 😀 𠮷");
    }

    @Test
    void twoPostsAtOnceCountOnce() throws Exception {
        String token = invite();
        Callable<Integer> post =
                () -> api.post("/s/" + token, null, "{\"score\":8}").status();
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            List<Integer> statuses = both.invokeAll(List.of(post, post, post, post)).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    })
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(200, 410, 410, 410);
        }
        assertThat(answers()).isEqualTo(1);
    }

    @Test
    void aScoreOutsideTheScaleIsRefusedAndTheWordsStay() {
        String token = invite();
        assertThat(api.post("/s/" + token, null, "{\"score\":11,\"words\":\"x\"}"))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(422))
                .satisfies(refused ->
                        assertThat(refused.json().get("field").asString()).isEqualTo("score"));
        assertThat(api.post("/s/" + token, null, "{\"score\":7.5}").status()).isEqualTo(422);
        assertThat(api.post("/s/" + token, null, "{}").status()).isEqualTo(422);
        Answer page = api.form("/s/" + token, "score=99&words=kept+%3Cb%3E", "en");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("kept &lt;b&gt;", "role=\"alert\"");
        Answer tooLong = api.form("/s/" + token, "score=3&words=" + "w".repeat(2001), "zh");
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body()).contains("2000 字以内");
        assertThat(answers()).isZero();
        assertThat(api.post("/s/" + token, null, "{\"score\":10}").status()).isEqualTo(200);
    }

    @Test
    void aLowScoreOfWhoWasInvitedByHandOpensACaseByTheThresholdWhereTheModelsAskThisSurvey() {
        assertThat(api.post("/s/" + invite(), null, "{\"score\":6}").status()).isEqualTo(200);
        assertThat(cases()).isOne();
        customerNo = people.inBranch("001").customerNo();
        assertThat(api.post("/s/" + invite(), null, "{\"score\":7}").status()).isEqualTo(200);
        assertThat(cases()).isZero();
    }

    @Test
    void anInvitationOutsideAnyJourneyIsAnsweredToo() {
        CustomerId customer = customers.find(customerNo).orElseThrow().id();
        String token =
                surveys.invite(customer, "first-visit-nps", null, null, null).token();

        assertThat(api.page("/s/" + token, "en").status()).isEqualTo(200);
        assertThat(api.post("/s/" + token, null, "{\"score\":2}").status()).isEqualTo(200);
        assertThat(answers()).isOne();
        assertThat(cases()).isZero();
        assertThat(api.get("/api/v1/customers/" + customerNo, "rm1").status()).isEqualTo(200);
    }

    private int cases() {
        return java.util.Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*) FROM recovery_case r JOIN customer c ON c.id = r.customer_id WHERE c.customer_no = ?",
                Integer.class,
                customerNo));
    }

    @Test
    void thePageSaysWhoAsksAndAboutWhichDayInBothLanguages() {
        String path = "/s/" + invite();
        assertThat(api.page(path, "en").body())
                .containsPattern("About: First visit, [A-Z][a-z]+ \\d+, 2026")
                .contains("No Name Bank");
        assertThat(api.page(path, "zh-CN").body())
                .containsPattern("关于：.+，2026年\\d+月\\d+日")
                .contains("无名银行");
    }

    @Test
    void onePressEndsTheQuestionsThoughThisOneIsAnswered() {
        String token = invite();
        assertThat(api.form("/s/" + token, "score=9&words=", "en").status()).isEqualTo(200);
        Answer stopped = api.form("/s/" + token + "/stop", "", "zh-CN");
        assertThat(stopped.status()).isEqualTo(200);
        assertThat(stopped.body()).contains("已停止发送调研");
        due.advance(Duration.ofDays(40));
        Answer again = invitation("rm1", customerNo);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("value").asString()).isEqualTo("no-consent");
        assertThat(api.form("/s/no-such-token/stop", "", "en").status()).isEqualTo(404);
    }

    @Test
    void onlyTheScriptThatKeepsTheTextMayRun() {
        Answer page = api.page("/s/" + invite(), "en");
        assertThat(page.raw().headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'sha256-")
                .doesNotContain("script-src 'unsafe-inline'");
        assertThat(page.body()).contains("sessionStorage", "data-keep");
    }

    @Test
    void anUnknownTokenSaysNothing() {
        Answer page = api.page("/s/no-such-token", "en");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("is not valid");
        assertThat(api.post("/s/no-such-token", null, "{\"score\":3}").status()).isEqualTo(404);
        assertThat(api.form("/s/no-such-token", "score=99", "en").status()).isEqualTo(404);
    }

    @Test
    void aNumberWithoutMeasureIsRefusedAtOnceAndTheLinkStaysGood() {
        String token = invite();
        for (String number : List.of("1e999999999", "-1e999999999", "1e-999999999", "1" + "0".repeat(300))) {
            assertThat(api.post("/s/" + token, null, "{\"score\":" + number + "}"))
                    .satisfies(refused -> assertThat(refused.status()).isEqualTo(422))
                    .satisfies(refused ->
                            assertThat(refused.json().get("field").asString()).isEqualTo("score"));
            assertThat(api.form("/s/" + token, "score=" + number, "en").status())
                    .isEqualTo(422);
        }
        assertThat(api.post("/s/" + token, null, "{\"score\":10}").status()).isEqualTo(200);
    }

    @Test
    void anUnknownFieldIsNamedAndTheLinkStaysGood() {
        String token = invite();
        assertThat(api.post("/s/" + token, null, "{\"score\":9,\"comment\":\"x\"}"))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(422))
                .satisfies(refused ->
                        assertThat(refused.json().get("field").asString()).isEqualTo("comment"));
        assertThat(api.form("/s/" + token, "score=9&comment=x", "en").status()).isEqualTo(422);
        assertThat(api.post("/s/" + token, null, "[]").status()).isEqualTo(422);
        assertThat(api.post("/s/" + token, null, "{").status()).isEqualTo(400);
        assertThat(answers()).isZero();
        assertThat(api.post("/s/" + token, null, "{\"score\":10}").status()).isEqualTo(200);
    }

    @Test
    void theLinkIsLookedAtBeforeTheBodyAndTheBodyIsSmall() {
        assertThat(api.post("/s/no-such-token", null, "{\"score\":1e999999999").status())
                .isEqualTo(404);
        assertThat(api.post("/s/" + invite(), null, "{\"words\":\"" + "w".repeat(17_000) + "\"}")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void anExpiredInvitationIsGone() {
        String token = invite();
        due.advance(Duration.ofDays(15));
        assertThat(api.page("/s/" + token, "en"))
                .satisfies(page -> assertThat(page.status()).isEqualTo(410))
                .satisfies(page -> assertThat(page.body()).contains("expired"));
        assertThat(api.post("/s/" + token, null, "{\"score\":3}").status()).isEqualTo(410);
    }

    @Test
    void theTokenIsStoredAsAHashAlone() {
        String token = invite();
        assertThat(token).hasSizeGreaterThanOrEqualTo(22);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM survey_invitation WHERE token_hash = ?", Integer.class, token))
                .isZero();
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM survey_invitation WHERE token_hash = ?",
                        Integer.class,
                        SecretToken.hash(token)))
                .isEqualTo(1);
    }

    @Test
    void aCustomerAskedRecentlyIsLeftInPeaceAndThatIsRecorded() {
        invite();
        Answer again = invitation("rm1", customerNo);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("value").asString()).isEqualTo("cool-down");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM survey_invitation WHERE suppressed = 'cool-down'", Integer.class))
                .isGreaterThanOrEqualTo(1);
        due.advance(Duration.ofDays(31));
        assertThat(invitation("rm1", customerNo).status()).isEqualTo(201);
    }

    @Test
    void anotherBranchsCustomerIsNotInvited() {
        assertThat(invitation("teller2", customerNo).status()).isEqualTo(404);
        assertThat(api.post("/api/v1/surveys/first-visit-nps/invitations", null, "{}")
                        .status())
                .isEqualTo(401);
        assertThat(invitation("rm1", "nobody").status()).isEqualTo(404);
        assertThat(api.post("/api/v1/surveys/no-such/invitations", "rm1", "{}").status())
                .isEqualTo(404);
    }

    private String invite() {
        Answer invited = invitation("rm1", customerNo);
        assertThat(invited.status()).as(invited.body()).isEqualTo(201);
        assertThat(invited.json().get("url").asString())
                .endsWith("/s/" + invited.json().get("token").asString());
        return invited.json().get("token").asString();
    }

    private Answer invitation(String user, String no) {
        return api.post("/api/v1/surveys/first-visit-nps/invitations", user, "{\"customerNo\":\"" + no + "\"}");
    }

    private int answers() {
        return java.util.Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*) FROM survey_answer a JOIN customer c ON c.id = a.customer_id WHERE c.customer_no = ?",
                Integer.class,
                customerNo));
    }
}

package io.journeyloop.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.common.SecretToken;
import io.journeyloop.support.Api;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.TestCustomers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** An invitation is locked while an answer to it is taken: whoever comes meanwhile waits and reads what became of it. */
@FullStack
@Timeout(60)
class SurveyLockTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestCustomers people;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void anAnswerThatComesWhileAnotherIsTakenWaitsForItAndIsRefused() throws Exception {
        Api api = new Api(port);
        String token = api.post(
                        "/api/v1/surveys/first-visit-nps/invitations",
                        "rm1",
                        "{\"customerNo\":\"" + people.inBranch("001").customerNo() + "\"}")
                .json()
                .get("token")
                .asString();

        CompletableFuture<Integer> second = transactions.execute(open -> {
            int taken = jdbc.update(
                    "UPDATE survey_invitation SET answered_at = CURRENT_TIMESTAMP WHERE token_hash = ?",
                    SecretToken.hash(token));
            assertThat(taken).isEqualTo(1);
            CompletableFuture<Integer> post = CompletableFuture.supplyAsync(
                    () -> api.post("/s/" + token, null, "{\"score\":8}").status());
            assertThat(isAnswered(post))
                    .as("answered before the first was through")
                    .isFalse();
            return post;
        });

        assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(410);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM survey_answer", Integer.class))
                .isZero();
    }

    private static boolean isAnswered(CompletableFuture<Integer> post) {
        try {
            post.get(700, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException waiting) {
            return false;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

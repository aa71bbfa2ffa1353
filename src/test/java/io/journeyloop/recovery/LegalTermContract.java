package io.journeyloop.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.support.Api.Answer;
import io.journeyloop.worklist.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two persons behind longer terms; nothing lengthens what has passed. */
abstract class LegalTermContract extends CaseSetUp {

    private static final String LONGER = "{\"extended\":true,\"reason\":\"Expert opinion\"}";

    @Test
    void moreTimeIsAskedForByOneAndApprovedByAnotherOfALevelAbove() {
        String caseNo = complaint("{}");
        String before = get(caseNo).get("legalDeadline").asString();
        assertThat(act("cx1", caseNo, "legal-term", LONGER).status()).isEqualTo(403);
        assertThat(act("manager1", caseNo, "legal-term", "{\"reason\":\"Nothing asked\"}")
                        .status())
                .as("neither a kind nor more time")
                .isEqualTo(422);
        assertThat(act("manager1", caseNo, "legal-term", "{\"extended\":true}").status())
                .isEqualTo(422);
        Answer asked = act("manager1", caseNo, "legal-term", LONGER);
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        assertThat(asked.json().get("extensionAskedBy").asString()).isEqualTo("manager1");
        assertThat(asked.json().get("legalDeadline").asString()).isEqualTo(before);
        assertThat(act("manager1", caseNo, "legal-term", LONGER).status()).isEqualTo(403);
        assertThat(act("rm1", caseNo, "legal-term", LONGER).status()).isEqualTo(403);

        Answer approved = act("cx1", caseNo, "legal-term", LONGER);
        assertThat(approved.status()).as(approved.body()).isEqualTo(200);
        assertThat(approved.json().get("extendedBy").asString()).isEqualTo("cx1");
        assertThat(Duration.between(
                        Instant.parse(before),
                        Instant.parse(approved.json().get("legalDeadline").asString())))
                .isEqualTo(Duration.ofDays(30));
        assertThat(act("cx1", caseNo, "legal-term", LONGER).status()).isEqualTo(409);
    }

    @Test
    void theOwnerAsksAndTheBranchManagerApproves() {
        String caseNo = complaint("{}");
        assertThat(act("rm1", caseNo, "legal-term", "{\"kind\":\"complex\",\"reason\":\"Many accounts\"}")
                        .status())
                .isEqualTo(403);
        assertThat(act("rm1", caseNo, "legal-term", LONGER).status()).isEqualTo(200);
        assertThat(act("manager1", caseNo, "legal-term", LONGER)
                        .json()
                        .get("extendedBy")
                        .asString())
                .isEqualTo("manager1");
    }

    @Test
    void nothingLengthensADeadlineThatHasPassedAndMissedStaysMissed() {
        String caseNo = complaint("{\"receivedAt\":\"2026-01-10T09:00:00+08:00\"}");
        String before = get(caseNo).get("legalDeadline").asString();
        assertThat(act("manager1", caseNo, "legal-term", "{\"kind\":\"complex\",\"reason\":\"Late\"}")
                        .status())
                .isEqualTo(409);
        assertThat(act("manager1", caseNo, "legal-term", LONGER).status()).isEqualTo(409);
        assertThat(act("cx1", caseNo, "legal-term", LONGER).status()).isIn(403, 409);
        assertThat(get(caseNo).get("legalDeadline").asString()).isEqualTo(before);
        assertThat(get(caseNo).get("legalMissed").asBoolean()).isTrue();

        closed(caseNo);
        assertThat(get(caseNo).get("state").asString()).isEqualTo("closed");
        assertThat(get(caseNo).get("legalMissed").asBoolean()).isTrue();
        assertThat(get(caseNo).get("missedDeadline").asString()).isEqualTo(before);
    }

    @Test
    void aCaseClosedInTimeIsNotMissedWhenItIsReopenedLater() {
        String caseNo = complaint("{}");
        closed(caseNo);
        due.advance(Duration.ofDays(30));
        assertThat(act("manager1", caseNo, "reopen", "{\"reason\":\"Called\"}").status())
                .isEqualTo(200);
        act("manager1", caseNo, "contact", "{}");
        assertThat(get(caseNo).get("legalMissed").asBoolean()).isFalse();
    }

    @Test
    void pastTheLegalDeadlineItIsLouderEveryDayUntilItIsClosed() {
        String caseNo = complaint("{}");
        due.advance(Duration.ofDays(16));
        assertThat(overdue(caseNo).role().slug()).isEqualTo("branch-manager");
        due.advance(Duration.ofDays(1));
        assertThat(overdue(caseNo).role().slug()).isEqualTo("cx-manager");
        due.advance(Duration.ofDays(3));
        List<String> told = recovery.log(stored(caseNo)).stream()
                .filter(line -> line.what().equals("legal-over"))
                .map(CaseLogEntry::detail)
                .map(String::valueOf)
                .toList();
        assertThat(told).hasSize(5).first().isEqualTo("1 · branch-manager");
        assertThat(told.getLast()).isEqualTo("5 · cx-manager");
        closed(caseNo);
        due.advance(Duration.ofDays(2));
        assertThat(recovery.log(stored(caseNo)).stream()
                        .filter(line -> line.what().equals("legal-over")))
                .hasSize(5);
    }

    @Test
    void anExtendedDeadlineIsWaitedFor() {
        String caseNo = complaint("{}");
        act("manager1", caseNo, "legal-term", LONGER);
        act("cx1", caseNo, "legal-term", LONGER);
        due.advance(Duration.ofDays(20));
        assertThat(open(caseNo)).extracting(Task::element).doesNotContain("task_answer_overdue");
        due.advance(Duration.ofDays(27));
        assertThat(open(caseNo)).extracting(Task::element).contains("task_answer_overdue");
    }

    @Test
    void aDayOfReceiptWithoutARuleIsRefusedAndTheFirstOneNamed() {
        for (String wrong : List.of(
                "1990-06-01",
                "1990-06-01T09:00:00+08:00",
                "1999-12-31",
                "-999999999-01-01T00:00:00Z",
                "0001-01-01",
                "+999999999-01-01T00:00:00Z",
                "9999-01-01",
                "2026-02-30",
                "2026-02-30T09:00:00+08:00",
                "46022",
                "yesterday")) {
            Answer refused = api.post("/api/v1/complaints", "manager1", "{\"receivedAt\":\"" + wrong + "\"}");
            assertThat(refused.status()).as(wrong + ": " + refused.body()).isEqualTo(422);
            assertThat(refused.json().get("field").asString()).isEqualTo("receivedAt");
        }
        assertThat(api.post("/api/v1/complaints", "manager1", "{\"receivedAt\":\"1990-06-01\"}")
                        .json()
                        .get("next")
                        .asString())
                .contains("2000-01-01");
        assertThat(api.post("/api/v1/complaints", "manager1", "{\"receivedAt\":\"2000-01-01\"}")
                        .status())
                .isEqualTo(201);
    }

    private Task overdue(String caseNo) {
        return open(caseNo).stream()
                .filter(task -> task.element().equals("task_answer_overdue"))
                .findFirst()
                .orElseThrow();
    }
}

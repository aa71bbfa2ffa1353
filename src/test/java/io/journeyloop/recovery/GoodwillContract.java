package io.journeyloop.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.support.Api.Answer;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two persons behind money, whatever the order of calls. */
abstract class GoodwillContract extends CaseSetUp {

    private static final String APPROVED = "{\"outcome\":\"approved\",\"form\":{}}";

    @Autowired
    private CaseGoodwill goodwill;

    @Test
    void anAmountRaisedWhileItIsCarriedOutWaitsForASecondPerson() {
        String caseNo = proposed("manager1", "100");
        assertThat(open(caseNo)).extracting(Task::element).containsExactly("task_carry_out");

        assertThat(act("manager1", caseNo, "remedy", "{\"action\":\"Paid\",\"goodwillAmount\":50000}")
                        .status())
                .isEqualTo(200);
        assertThat(open(caseNo)).extracting(Task::element).containsExactly("task_approve");
        assertThat(act("manager1", caseNo, "close", "{\"action\":\"Paid\"}").status())
                .isEqualTo(409);
        assertThat(get(caseNo).get("state").asString()).isNotEqualTo("closed");

        assertThat(approve("cx1", caseNo).status()).isEqualTo(200);
        assertThat(act("manager1", caseNo, "close", "{}").json().get("state").asString())
                .isEqualTo("closed");
        assertThat(get(caseNo).get("goodwillAmount").decimalValue()).isEqualByComparingTo("50000");
    }

    @Test
    void whoeverSetAnAmountNeverApprovesHoweverOthersTouchTheRemedy() {
        String caseNo = proposed("manager1", "500");
        assertThat(act("rm1", caseNo, "remedy", "{\"remedy\":\"Refund and apologise\"}")
                        .status())
                .isEqualTo(200);
        assertThat(approve("manager1", caseNo).status()).isEqualTo(403);
        assertThat(act("cx1", caseNo, "remedy", "{\"remedy\":\"Refund\",\"goodwillAmount\":600}")
                        .status())
                .isEqualTo(200);
        assertThat(approve("manager1", caseNo).status()).isEqualTo(403);
        assertThat(approve("cx1", caseNo).status()).isEqualTo(403);
        assertThat(get(caseNo).get("approvedBy").isNull()).isTrue();
    }

    /** The task refuses them, and so does the rule by which an approval is written down: each by itself. */
    @Test
    void neitherTheTaskNorWhatWritesTheApprovalDownTakesItFromWhoeverSetAnAmount() {
        String caseNo = proposed("manager1", "500");
        assertThat(act("cx1", caseNo, "remedy", "{\"remedy\":\"Refund\",\"goodwillAmount\":600}")
                        .status())
                .isEqualTo(200);
        RecoveryCase found = stored(caseNo);
        Task task = open(caseNo).getFirst();
        assertThat(task.element()).isEqualTo("task_approve");
        for (String setter : List.of("manager1", "cx1")) {
            assertThat(goodwill.against(setter, task)).as(setter).isPresent();
            assertThatThrownBy(() -> found.approved(setter, goodwill.setters(found), null, null))
                    .as(setter)
                    .isInstanceOfSatisfying(
                            Problem.class, refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
        }
        assertThat(goodwill.against("rm1", task)).isEmpty();
        assertThatCode(() -> found.approved("rm1", goodwill.setters(found), null, null))
                .doesNotThrowAnyException();
    }

    @Test
    void aChangeAfterTheApprovalAsksAgain() {
        String caseNo = proposed("manager1", "500");
        assertThat(approve("cx1", caseNo).status()).isEqualTo(200);
        assertThat(open(caseNo)).extracting(Task::element).containsExactly("task_carry_out");

        assertThat(act("manager1", caseNo, "remedy", "{\"remedy\":\"More\",\"goodwillAmount\":501}")
                        .status())
                .isEqualTo(200);
        assertThat(get(caseNo).get("approvedBy").isNull()).isTrue();
        assertThat(open(caseNo)).extracting(Task::element).containsExactly("task_approve");
        assertThat(act("manager1", caseNo, "close", "{\"action\":\"Paid\"}").status())
                .isEqualTo(409);
    }

    @Test
    void anApprovalOfAnAmountThatMeanwhileChangedIsNone() {
        String caseNo = proposed("manager1", "500");
        TaskId shown = open(caseNo).getFirst().id();
        assertThat(act("manager1", caseNo, "remedy", "{\"remedy\":\"More\",\"goodwillAmount\":90000}")
                        .status())
                .isEqualTo(200);
        assertThat(api.post("/api/v1/tasks/" + shown + "/complete", "cx1", APPROVED)
                        .status())
                .isEqualTo(409);
        assertThat(get(caseNo).get("approvedBy").isNull()).isTrue();
        assertThat(approve("cx1", caseNo).status()).isEqualTo(200);
    }

    @Test
    void anAmountChangedAfterItWasCarriedOutGoesBackToTheSecondPerson() {
        String caseNo = proposed("manager1", "100");
        act("manager1", caseNo, "remedy", "{\"action\":\"Paid\"}");
        assertThat(open(caseNo)).extracting(Task::element).containsExactly("task_confirm");
        assertThat(act("manager1", caseNo, "remedy", "{\"action\":\"Paid\",\"goodwillAmount\":900}")
                        .status())
                .isEqualTo(200);
        assertThat(open(caseNo)).extracting(Task::element).containsExactly("task_approve");
    }

    @Test
    void theApprovalGoesToSomebodyWhoMayGiveIt() {
        String byManager = proposed("manager1", "500");
        assertThat(open(byManager).getFirst().role().slug()).isEqualTo("cx-manager");
        String byStaff = proposed("rm1", "500");
        assertThat(open(byStaff).getFirst().role().slug()).isEqualTo("branch-manager");
        assertThat(approve("manager1", byStaff).status()).isEqualTo(200);
    }

    @Test
    void theProposersTaskFormSetsAnAmountLikeACall() {
        String caseNo = complaint("{}");
        act("rm1", caseNo, "contact", "{}");
        TaskId task = open(caseNo).getFirst().id();
        for (String wrong : List.of("-50", "50.555", "1e12", "1e999999999", "0.001")) {
            Answer refused = api.post(
                    "/api/v1/tasks/" + task + "/complete",
                    "rm1",
                    "{\"outcome\":\"proposed\",\"form\":{\"rootCause\":\"fee\",\"remedy\":\"Refund\",\"goodwillAmount\":"
                            + wrong + "}}");
            assertThat(refused.status()).as(wrong).isEqualTo(422);
        }
        Answer done = api.post(
                "/api/v1/tasks/" + task + "/complete",
                "rm1",
                "{\"outcome\":\"proposed\",\"form\":{\"rootCause\":\"fee\",\"remedy\":\"Refund\",\"goodwillAmount\":300.5}}");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(get(caseNo).get("proposedBy").asString()).isEqualTo("rm1");
        assertThat(get(caseNo).get("goodwillAmount").decimalValue()).isEqualByComparingTo("300.50");
        assertThat(approve("rm1", caseNo).status()).isEqualTo(403);
    }

    @Test
    void wrongAmountsAreRefusedWithFieldValueAndRange() {
        String caseNo = complaint("{}");
        for (String wrong : List.of("1e12", "1e999999999", "1e-999999999", "0.001", "-50", "50.555", "1000000.01")) {
            Answer refused =
                    act("manager1", caseNo, "remedy", "{\"remedy\":\"Refund\",\"goodwillAmount\":" + wrong + "}");
            assertThat(refused.status()).as(wrong + ": " + refused.body()).isEqualTo(422);
        }
        Answer refused = act("manager1", caseNo, "remedy", "{\"remedy\":\"Refund\",\"goodwillAmount\":50.555}");
        assertThat(refused.json().get("field").asString()).isEqualTo("goodwillAmount");
        assertThat(refused.json().get("value").asString()).isEqualTo("50.555");
        assertThat(refused.json().get("next").asString()).contains("0.00", "1000000.00", "two decimals");
        assertThat(get(caseNo).get("goodwillAmount").isNull()).isTrue();
    }

    private String proposed(String who, String amount) {
        String caseNo = complaint("{}");
        act(who, caseNo, "contact", "{}");
        act(who, caseNo, "root-cause", "{\"rootCause\":\"fee\"}");
        Answer done = act(who, caseNo, "remedy", "{\"remedy\":\"Refund\",\"goodwillAmount\":" + amount + "}");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        return caseNo;
    }

    private Answer approve(String who, String caseNo) {
        Task task = open(caseNo).stream()
                .filter(one -> one.element().equals("task_approve"))
                .findFirst()
                .orElseThrow();
        return api.post("/api/v1/tasks/" + task.id() + "/complete", who, APPROVED);
    }
}

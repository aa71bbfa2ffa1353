package io.journeyloop.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.Customer;
import io.journeyloop.feedback.Surveys;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import io.journeyloop.support.Api.Answer;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.Worklist;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The closed loop from the low score to the answer of the re-survey, by tasks and by calls alike. */
abstract class RecoveryLoopContract extends CaseSetUp {

    @Autowired
    private Journeys journeys;

    @Autowired
    private Surveys surveys;

    @Autowired
    private Worklist worklist;

    @Test
    void aLowScoreGoesThroughTasksToACustomerWhoIsSatisfiedAgain() {
        String caseNo = lowScore(3, "Waited an hour 😡");
        JsonNode opened = get(caseNo);
        assertThat(opened.get("state").asString()).isEqualTo("open");
        assertThat(opened.get("source").asString()).isEqualTo("survey");
        assertThat(opened.get("touchpoint").asString()).isEqualTo("task_farewell");
        assertThat(opened.get("narrative").asString()).isEqualTo("Waited an hour 😡");
        assertThat(opened.get("customerName").asString()).isEqualTo("王*");
        assertThat(opened.get("complaint").asBoolean()).isFalse();

        finish("rm1", caseNo, "task_first_contact", "reached", Map.of("heard", "no seat"));
        assertThat(get(caseNo).get("firstContactAt").isNull()).isFalse();
        finish("rm1", caseNo, "task_root_cause", "proposed", Map.of("rootCause", "waiting", "remedy", "Apologise"));
        finish("rm1", caseNo, "task_carry_out", "done", Map.of("action", "Called and apologised"));
        finish("rm1", caseNo, "task_confirm", "accepted", Map.of());
        assertThat(get(caseNo).get("state").asString()).isEqualTo("closed");

        due.advance(Duration.ofDays(4));
        InstanceId instance = instance(caseNo);
        assertThat(surveys.answerFor(instance, null, 5, "Thanks")).isTrue();

        JsonNode recovered = get(caseNo);
        assertThat(recovered.get("state").asString()).isEqualTo("recovered");
        assertThat(recovered.get("resurveyScore").asInt()).isEqualTo(5);
        assertThat(journeys.find(instance).orElseThrow())
                .returns(JourneyInstance.State.COMPLETED, JourneyInstance::state)
                .satisfies(done -> assertThat(done.goalReachedAt()).isNotNull());
    }

    @Test
    void aCustomerStillUnhappyFindsTheCaseOpenAgainOneLevelUp() {
        String caseNo = closed(lowScore(4, ""));
        due.advance(Duration.ofDays(4));
        surveys.answerFor(instance(caseNo), null, 2, null);

        JsonNode again = get(caseNo);
        assertThat(again.get("state").asString()).isEqualTo("open");
        assertThat(again.get("level").asInt()).isEqualTo(2);
        assertThat(again.get("owner").asString()).isEqualTo("branch-manager");
        assertThat(again.get("action").isNull()).isTrue();
        assertThat(open(caseNo)).extracting(Task::element).containsExactly("task_first_contact");
    }

    @Test
    void noAnswerLeavesItUnconfirmed() {
        String caseNo = closed(lowScore(4, ""));
        due.advance(Duration.ofDays(12));
        assertThat(get(caseNo).get("state").asString()).isEqualTo("unconfirmed");
    }

    @Test
    void aClosedCaseIsOpenedAnewByHandWhileItsSurveyWaits() {
        String caseNo = closed(lowScore(4, ""));
        Answer reopened = api.post("/api/v1/cases/" + caseNo + "/reopen", "manager1", "{\"reason\":\"called us\"}");
        assertThat(reopened.status()).as(reopened.body()).isEqualTo(200);
        assertThat(reopened.json().get("state").asString()).isEqualTo("open");
        assertThat(reopened.json().get("level").asInt()).isEqualTo(2);
        assertThat(open(caseNo)).hasSize(1);
        assertThat(api.post("/api/v1/cases/" + caseNo + "/reopen", "manager1", "{}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void callsAndTasksAgree() {
        String caseNo = recorded("{\"customerNo\":\"" + customer.customerNo()
                + "\",\"narrative\":\"Charged twice\",\"product\":\"Card\",\"issue\":\"Fee\"}");
        assertThat(act("manager1", caseNo, "close", "{}").status()).isEqualTo(422);
        assertThat(act("manager1", caseNo, "close", "{}").json().get("field").asString())
                .isEqualTo("rootCause");
        assertThat(act("manager1", caseNo, "contact", "{\"heard\":\"Twice\"}")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("contacted");
        assertThat(act("manager1", caseNo, "contact", "{}").status()).isEqualTo(409);
        assertThat(act("manager1", caseNo, "root-cause", "{\"rootCause\":\"bad luck\"}")
                        .status())
                .isEqualTo(422);
        assertThat(act("manager1", caseNo, "root-cause", "{\"rootCause\":\"fee\"}")
                        .status())
                .isEqualTo(200);
        assertThat(act("manager1", caseNo, "close", "{}").json().get("field").asString())
                .isEqualTo("action");
        assertThat(open(caseNo)).extracting(Task::element).containsExactly("task_root_cause");
        assertThat(act("manager1", caseNo, "remedy", "{\"remedy\":\"Refund\",\"goodwillAmount\":20}")
                        .status())
                .isEqualTo(200);
        assertThat(open(caseNo)).extracting(Task::element).containsExactly("task_carry_out");
        assertThat(act("manager1", caseNo, "close", "{\"action\":\"Refunded\"}")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("closed");
        assertThat(open(caseNo)).isEmpty();
        assertThat(act("manager1", caseNo, "close", "{}").status()).isEqualTo(409);
    }

    @Test
    void aGoodwillAboveOnesAuthorityNeedsASecondPerson() {
        String caseNo = complaint("{}");
        act("manager1", caseNo, "contact", "{}");
        act("manager1", caseNo, "root-cause", "{\"rootCause\":\"process\"}");
        Answer proposed = api.post(
                "/api/v1/cases/" + caseNo + "/remedy",
                "manager1",
                "{\"remedy\":\"Compensate\",\"action\":\"Paid\",\"goodwillAmount\":500}");
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(200);
        Task approval = open(caseNo).getFirst();
        assertThat(approval.element()).isEqualTo("task_approve");
        assertThat(act("manager1", caseNo, "close", "{\"action\":\"Paid\"}").status())
                .isEqualTo(409);

        String done = "{\"outcome\":\"approved\",\"form\":{}}";
        assertThat(api.post("/api/v1/tasks/" + approval.id() + "/complete", "manager1", done)
                        .status())
                .isEqualTo(403);
        assertThat(api.post("/api/v1/tasks/" + approval.id() + "/complete", "cx1", done)
                        .status())
                .isEqualTo(200);
        assertThat(get(caseNo).get("approvedBy").asString()).isEqualTo("cx1");
        assertThat(act("manager1", caseNo, "close", "{}").json().get("state").asString())
                .isEqualTo("closed");
    }

    @Test
    void aWithdrawnComplaintEndsThatDay() {
        String caseNo = complaint("{}");
        InstanceId instance = instance(caseNo);
        Answer withdrawn = act("manager1", caseNo, "withdraw", "{\"reason\":\"Settled\"}");
        assertThat(withdrawn.json().get("state").asString()).isEqualTo("withdrawn");
        assertThat(journeys.find(instance).orElseThrow().state()).isEqualTo(JourneyInstance.State.COMPLETED);
        assertThat(open(caseNo)).isEmpty();
        assertThat(act("manager1", caseNo, "withdraw", "{}").status()).isEqualTo(409);
        assertThat(act("manager1", caseNo, "reopen", "{}").status()).isEqualTo(409);
    }

    @Test
    void theLegalClockRunsFromReceiptAndWarnsInTime() {
        String caseNo = recorded(
                "{\"customerNo\":\"" + customer.customerNo() + "\",\"receivedAt\":\"2026-02-27T23:30:00+08:00\"}");
        JsonNode opened = get(caseNo);
        assertThat(opened.get("legalDeadline").asString()).isEqualTo("2026-03-14T15:59:59Z");
        assertThat(open(caseNo).getFirst().legalDueAt()).isEqualTo("2026-03-14T15:59:59Z");

        due.advance(Duration.ofDays(11));
        assertThat(open(caseNo)).extracting(Task::element).contains("task_answer_legally");
        assertThat(recovery(caseNo)).anySatisfy(line -> assertThat(line.what()).isEqualTo("escalated"));
    }

    @Test
    void twoComplaintsOfOneCustomerAreTwoCases() {
        String body = "{\"customerNo\":\"" + customer.customerNo() + "\"}";
        assertThat(recorded(body)).isNotEqualTo(recorded(body));
    }

    @Test
    void anotherBranchSeesAndTouchesNothing() {
        String caseNo = complaint("{}");
        assertThat(api.get("/api/v1/cases/" + caseNo, "teller2").status()).isEqualTo(404);
        assertThat(api.get("/api/v1/cases?q=" + caseNo, "manager2")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(api.get("/api/v1/cases?q=" + caseNo, "cx1")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        for (String act : List.of("contact", "root-cause", "remedy", "close", "reopen", "withdraw", "legal-term")) {
            assertThat(api.post("/api/v1/cases/" + caseNo + "/" + act, "manager2", "{}")
                            .status())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(api.get("/api/v1/cases", null).status()).isEqualTo(401);
        assertThat(api.get("/api/v1/cases/C20260302-9999", "cx1").status()).isEqualTo(404);
        assertThat(api.post("/api/v1/complaints", "manager2", "{\"customerNo\":\"" + customer.customerNo() + "\"}")
                        .status())
                .isEqualTo(422);
    }

    /** Three cases: a low score, a complaint received long ago, and one withdrawn. */
    @Test
    void theListFindsByEachOfItsFilters() {
        String low = lowScore(3, "");
        String body = "{\"complaintNo\":\"%s\",\"customerNo\":\"" + customer.customerNo()
                + "\",\"receivedAt\":\"2026-01-05T09:00:00+08:00\"}";
        String number = "Ab_" + customer.customerNo();
        String old = recorded(body.formatted(number));
        String gone = complaint("{}");
        act("manager1", gone, "withdraw", "{}");

        assertThat(found("?state=under-way")).contains(low, old).doesNotContain(gone);
        assertThat(found("?state=withdrawn")).contains(gone).doesNotContain(low, old);
        assertThat(found("?source=survey")).contains(low).doesNotContain(old, gone);
        assertThat(found("?source=complaint&branch=001")).contains(old, gone).doesNotContain(low);
        assertThat(found("?branch=002")).doesNotContain(low, old, gone);
        assertThat(found("?overdue=true")).contains(old).doesNotContain(low, gone);
        assertThat(found("?severity=" + get(low).get("severity").asString())).contains(low);
        assertThat(found("?q=" + low.toLowerCase(java.util.Locale.ROOT))).containsExactly(low);
        assertThat(found("?q=" + number.toUpperCase(java.util.Locale.ROOT))).containsExactly(old);
        assertThat(found("?q=AbX")).isEmpty();
        assertThat(found("?size=1&page=1")).hasSize(1);
        assertThat(api.get("/api/v1/cases?state=strange", "cx1").status()).isEqualTo(400);
    }

    private List<String> found(String query) {
        Answer answer = api.get("/api/v1/cases" + query + (query.contains("size") ? "" : "&size=200"), "cx1");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<String> numbers = new java.util.ArrayList<>();
        answer.json().get("rows").forEach(row -> numbers.add(row.get("caseNo").asString()));
        return numbers;
    }

    @Test
    void improvementsAreRaisedOnceForATouchpointAndAReason() {
        String body = "{\"touchpoint\":\"task_greet\",\"reason\":\"waiting\"}";
        long first = api.post("/api/v1/improvements", "manager1", body)
                .json()
                .get("id")
                .asLong();
        assertThat(api.post("/api/v1/improvements", "cx1", body)
                        .json()
                        .get("id")
                        .asLong())
                .isEqualTo(first);
        assertThat(api.post("/api/v1/improvements", "teller1", body).status()).isEqualTo(403);
        assertThat(api.post("/api/v1/improvements", "cx1", "{}").status()).isEqualTo(422);
        assertThat(api.get("/api/v1/improvements?touchpoint=task_greet", "teller1")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    /** The customer walks in, is asked, and gives that score. */
    private String lowScore(int score, String words) {
        InstanceId visit = journeys.enter(customer.id(), "first-visit", Map.of());
        Answer invited = api.post(
                "/api/v1/surveys/first-visit-nps/invitations",
                "rm1",
                "{\"customerNo\":\"" + customer.customerNo()
                        + "\",\"journey\":\"first-visit\",\"touchpoint\":\"task_farewell\"}");
        assertThat(invited.status()).as(invited.body()).isEqualTo(201);
        Answer answered = api.post(
                "/s/" + invited.json().get("token").asString(),
                null,
                "{\"score\":" + score + ",\"words\":\"" + words + "\"}");
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        journeys.exit(visit, "test");
        return caseOf(customer);
    }

    private String caseOf(Customer who) {
        return current.as(
                staff.find("cx1").orElseThrow(),
                () ->
                        recovery
                                .page(new CaseQuery(null, null, null, "001", null, null, CaseSort.LAW, 0, 200))
                                .rows()
                                .stream()
                                .filter(one -> who.id().equals(one.customerId()))
                                .findFirst()
                                .orElseThrow()
                                .caseNo());
    }

    private List<CaseLogEntry> recovery(String caseNo) {
        return recovery.log(stored(caseNo));
    }

    private InstanceId instance(String caseNo) {
        return java.util.Objects.requireNonNull(stored(caseNo).instanceId());
    }

    private void finish(String who, String caseNo, String element, String outcome, Map<String, Object> form) {
        Task task = open(caseNo).stream()
                .filter(one -> one.element().equals(element))
                .findFirst()
                .orElseThrow();
        current.as(staff.find(who).orElseThrow(), () -> worklist.complete(task.id(), outcome, form));
    }
}

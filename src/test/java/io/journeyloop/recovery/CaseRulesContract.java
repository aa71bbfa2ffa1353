package io.journeyloop.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.support.Api;
import io.journeyloop.support.Api.Answer;
import io.journeyloop.support.TestCustomers;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Two persons behind money and longer terms, whatever the order of calls; nothing lengthens what has passed. */
abstract class CaseRulesContract {

    private static final String APPROVED = "{\"outcome\":\"approved\",\"form\":{}}";
    private static final String LONGER = "{\"extended\":true,\"reason\":\"Expert opinion\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private InternalTasks internalTasks;

    @Autowired
    private Recovery recovery;

    @Autowired
    private CaseGoodwill goodwill;

    @Autowired
    private CurrentStaff current;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private DueWorks due;

    private Api api;
    private Customer customer;

    @BeforeEach
    void customer() {
        api = new Api(port);
        customer = customers.inBranch("001");
    }

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
        String shown = open(caseNo).getFirst().id();
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
        String task = open(caseNo).getFirst().id();
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
    void tryingAgainGivesNoFreshHours() {
        String caseNo = complaint("{\"issue\":\"Charged a fee twice\"}");
        JsonNode opened = get(caseNo);
        assertThat(opened.get("severity").asString()).isEqualTo("S2");
        String dueAt = opened.get("internalDueAt").asString();
        due.advance(Duration.ofHours(1));
        act("manager1", caseNo, "contact", "{\"outcome\":\"no-answer\"}");
        due.advance(Duration.ofHours(4));
        Task again = open(caseNo).stream()
                .filter(task -> task.element().equals("task_first_contact"))
                .findFirst()
                .orElseThrow();
        assertThat(again.dueAt()).isEqualTo(dueAt);
        due.advance(Duration.ofDays(4));
        assertThat(open(caseNo)).extracting(Task::element).contains("task_manager_contact");
    }

    @Test
    void aCustomerWhoRingsBackWasReached() {
        String caseNo = complaint("{\"issue\":\"Charged a fee twice\"}");
        act("manager1", caseNo, "contact", "{\"outcome\":\"no-answer\"}");
        assertThat(open(caseNo)).isEmpty();
        Answer back = act("manager1", caseNo, "contact", "{\"heard\":\"Saw the missed call\"}");
        assertThat(back.status()).as(back.body()).isEqualTo(200);
        assertThat(back.json().get("state").asString()).isEqualTo("contacted");
        assertThat(back.json().get("firstContactAt").isNull()).isFalse();
        assertThat(open(caseNo)).extracting(Task::element).containsExactly("task_root_cause");
        due.advance(Duration.ofHours(12));
        assertThat(open(caseNo)).extracting(Task::element).doesNotContain("task_manager_contact");
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

    @Test
    void everybodyRecusedStaysRecusedAndSeesNothingOfTheCase() {
        String caseNo = complaint("{}");
        String task = open(caseNo).getFirst().id();
        act("manager1", caseNo, "owner", "{\"username\":\"rm1\"}");
        String profile = "/api/v1/customers/" + customer.customerNo();
        assertThat(api.get(profile, "manager1").body()).contains(caseNo);
        assertThat(audit(caseNo)).isPositive();

        recuse(caseNo, "manager1");
        recuse(caseNo, "rm1");
        assertThat(get("cx1", caseNo).json().get("recused").asString()).isEqualTo("manager1, rm1");
        for (String who : List.of("manager1", "rm1")) {
            assertThat(get(who, caseNo).status()).as(who).isEqualTo(403);
            assertThat(api.get("/api/v1/cases?q=" + caseNo, who)
                            .json()
                            .get("total")
                            .asInt())
                    .isZero();
            assertThat(api.get("/api/v1/tasks/" + task, who).status()).isEqualTo(403);
            assertThat(api.get("/api/v1/tasks?view=all&q=" + customer.customerNo(), who)
                            .json()
                            .get("total")
                            .asInt())
                    .isZero();
            assertThat(api.get(profile, who).body())
                    .doesNotContain(caseNo)
                    .doesNotContain("Low-score recovery")
                    .doesNotContain("First contact by a person");
        }
        assertThat(api.get("/api/v1/tasks?view=all&q=" + customer.customerNo(), "cx1")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.get(profile, "cx1").body()).contains(caseNo);
        assertThat(audit(caseNo)).isZero();
        assertThat(api.get("/api/v1/audit?subject=" + task, "manager1")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void oneComplaintSentManyTimesAtOnceIsOneCase() throws Exception {
        String body = "{\"customerNo\":\"" + customer.customerNo() + "\",\"complaintNo\":\"N-" + customer.customerNo()
                + "\"}";
        List<Integer> answers =
                atOnce(20, i -> api.post("/api/v1/complaints", "manager1", body).status());
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void differentComplaintsAtOnceAreAllTaken() throws Exception {
        List<Integer> answers = atOnce(8, i -> api.post(
                        "/api/v1/complaints", "manager1", "{\"complaintNo\":\"D-" + customer.customerNo() + i + "\"}")
                .status());
        assertThat(answers).containsOnly(201);
    }

    @Test
    void aWithdrawalAndAContactAtOnceAreDoneOrRefused() throws Exception {
        for (int round = 0; round < 3; round++) {
            String caseNo = complaint("{}");
            List<Integer> answers = atOnce(8, i -> act("manager1", caseNo, i % 2 == 0 ? "withdraw" : "contact", "{}")
                    .status());
            assertThat(answers).containsOnly(200, 409).contains(200);
            assertThat(get(caseNo).get("state").asString()).isIn("withdrawn", "contacted");
        }
    }

    private static List<Integer> atOnce(int times, IntFunction<Integer> call) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<Integer>> running = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return call.apply(i);
                    }))
                    .toList();
            start.countDown();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private long audit(String caseNo) {
        return api.get("/api/v1/audit?subject=case:" + caseNo, "manager1")
                .json()
                .get("total")
                .asLong();
    }

    private void recuse(String caseNo, String who) {
        Answer recused = act("cx1", caseNo, "recusal", "{\"username\":\"" + who + "\",\"reason\":\"was rude\"}");
        assertThat(recused.status()).as(recused.body()).isEqualTo(200);
    }

    private Task overdue(String caseNo) {
        return open(caseNo).stream()
                .filter(task -> task.element().equals("task_answer_overdue"))
                .findFirst()
                .orElseThrow();
    }

    private String proposed(String who, String amount) {
        String caseNo = complaint("{}");
        act(who, caseNo, "contact", "{}");
        act(who, caseNo, "root-cause", "{\"rootCause\":\"fee\"}");
        Answer done = act(who, caseNo, "remedy", "{\"remedy\":\"Refund\",\"goodwillAmount\":" + amount + "}");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        return caseNo;
    }

    private void closed(String caseNo) {
        act("manager1", caseNo, "contact", "{}");
        act("manager1", caseNo, "root-cause", "{\"rootCause\":\"waiting\"}");
        act("manager1", caseNo, "remedy", "{\"remedy\":\"Sorry\",\"action\":\"Apologised\"}");
        Answer closed = act("manager1", caseNo, "close", "{}");
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
    }

    private Answer approve(String who, String caseNo) {
        Task task = open(caseNo).stream()
                .filter(one -> one.element().equals("task_approve"))
                .findFirst()
                .orElseThrow();
        return api.post("/api/v1/tasks/" + task.id() + "/complete", who, APPROVED);
    }

    private String complaint(String more) {
        String body = "{\"customerNo\":\"" + customer.customerNo() + "\""
                + (more.equals("{}") ? "}" : "," + more.substring(1));
        Answer opened = api.post("/api/v1/complaints", "manager1", body);
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        return opened.json().get("caseNo").asString();
    }

    private Answer act(String who, String caseNo, String act, String body) {
        return api.post("/api/v1/cases/" + caseNo + "/" + act, who, body);
    }

    private JsonNode get(String caseNo) {
        Answer answer = get("manager1", caseNo);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Answer get(String who, String caseNo) {
        return api.get("/api/v1/cases/" + caseNo, who);
    }

    private RecoveryCase stored(String caseNo) {
        return current.as(staff.find("cx1").orElseThrow(), () -> recovery.get(caseNo));
    }

    private List<Task> open(String caseNo) {
        return internalTasks.openOf(Objects.requireNonNull(stored(caseNo).instanceId()));
    }
}

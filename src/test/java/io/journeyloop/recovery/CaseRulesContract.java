package io.journeyloop.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.support.Api.Answer;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a case holds to, whoever calls, how often and how many at once. */
abstract class CaseRulesContract extends CaseSetUp {

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
    void everybodyRecusedStaysRecusedAndSeesNothingOfTheCase() {
        String caseNo = complaint("{}");
        TaskId task = open(caseNo).getFirst().id();
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
}

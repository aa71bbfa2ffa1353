package io.journeyloop.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.support.Api.Answer;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskId;
import io.journeyloop.worklist.Worklist;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who owns a case, who must not, and whose it is. */
abstract class CasePeopleContract extends CaseSetUp {

    @Autowired
    private Journeys journeys;

    @Autowired
    private Worklist worklist;

    @Autowired
    private CaseRecusals recusals;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void theOwnerGetsTheOpenTasksOfTheRoleAndThoseToCome() {
        String caseNo = complaint("{}");
        assertThat(open(caseNo)).allMatch(task -> task.assignee() == null);

        Answer owned = act("cx1", caseNo, "owner", "{\"username\":\"manager1\"}");
        assertThat(owned.status()).as(owned.body()).isEqualTo(200);
        assertThat(owned.json().get("owner").asString()).isEqualTo("manager1");
        assertThat(owners(caseNo)).isNotEmpty().allMatch(task -> "manager1".equals(task.assignee()));

        assertThat(act("manager1", caseNo, "contact", "{}").status()).isEqualTo(200);
        assertThat(owners(caseNo)).extracting(Task::element).containsExactly("task_root_cause");
        assertThat(owners(caseNo)).allMatch(task -> "manager1".equals(task.assignee()));
        assertThat(log(caseNo)).contains("owner");
    }

    @Test
    void onlyAManagerGivesACaseAndOnlyToSomebodyWhoMayOwnIt() {
        String caseNo = complaint("{}");
        assertThat(act("rm1", caseNo, "owner", "{\"username\":\"manager1\"}").status())
                .isEqualTo(403);
        assertThat(act("manager2", caseNo, "owner", "{\"username\":\"manager2\"}")
                        .status())
                .isEqualTo(404);
        for (String wrong : List.of("{\"username\":\"manager2\"}", "{\"username\":\"nobody\"}", "{}")) {
            Answer refused = act("manager1", caseNo, "owner", wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.json().get("field").asString()).isEqualTo("username");
        }
        assertThat(get("cx1", caseNo).json().get("owner").asString()).isNotEqualTo("manager2");
    }

    @Test
    void aReopenedCaseBelongsToNobodyInParticularAgain() {
        String caseNo = complaint("{}");
        act("cx1", caseNo, "owner", "{\"username\":\"manager1\"}");
        act("manager1", caseNo, "contact", "{}");
        act("manager1", caseNo, "root-cause", "{\"rootCause\":\"fee\"}");
        act("manager1", caseNo, "remedy", "{\"remedy\":\"Sorry\",\"action\":\"Apologised\"}");
        assertThat(act("manager1", caseNo, "close", "{}").status()).isEqualTo(200);
        assertThat(act("cx1", caseNo, "owner", "{\"username\":\"manager1\"}").status())
                .isEqualTo(409);
        Answer again = act("manager1", caseNo, "reopen", "{\"reason\":\"called us\"}");
        assertThat(again.json().get("owner").asString()).isIn("branch-manager", "cx-manager");
        assertThat(open(caseNo)).allMatch(task -> task.assignee() == null);
    }

    @Test
    void whomAComplaintIsAboutLosesItAndCantTakeIt() {
        String caseNo = complaint("{}");
        act("cx1", caseNo, "owner", "{\"username\":\"manager1\"}");
        Answer recused = act("cx1", caseNo, "recusal", "{\"username\":\"manager1\",\"reason\":\"was rude\"}");
        assertThat(recused.status()).as(recused.body()).isEqualTo(200);
        assertThat(recused.json().get("recused").asString()).isEqualTo("manager1");
        assertThat(recused.json().get("owner").asString()).isNotEqualTo("manager1");
        assertThat(open(caseNo)).isNotEmpty().allMatch(task -> task.assignee() == null);

        TaskId task = open(caseNo).getFirst().id();
        for (String deed : List.of("claim", "complete")) {
            Answer refused = api.post("/api/v1/tasks/" + task + "/" + deed, "manager1", "{\"outcome\":\"reached\"}");
            assertThat(refused.status()).as(deed).isEqualTo(403);
            assertThat(refused.body()).contains(caseNo);
        }
        assertThat(api.post("/api/v1/tasks/" + task + "/assign", "cx1", "{\"assignee\":\"manager1\"}")
                        .status())
                .isEqualTo(422);
        for (String deed : List.of(
                "contact", "root-cause", "remedy", "close", "reopen", "withdraw", "legal-term", "owner", "recusal")) {
            assertThat(act("manager1", caseNo, deed, "{}").status()).as(deed).isEqualTo(403);
        }
        assertThat(act("cx1", caseNo, "owner", "{\"username\":\"manager1\"}").status())
                .isEqualTo(422);
        assertThat(current.as(
                        staff.find("manager1").orElseThrow(),
                        () -> worklist.mayDo(open(caseNo).getFirst())))
                .isFalse();
        assertThat(act("cx1", caseNo, "contact", "{}").status()).isEqualTo(200);
    }

    @Test
    void whomAComplaintIsAboutDoesNotReadIt() {
        String caseNo = complaint("{}");
        assertThat(api.get("/api/v1/cases?q=" + caseNo, "manager1")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        act("cx1", caseNo, "recusal", "{\"username\":\"manager1\",\"reason\":\"was rude\"}");

        assertThat(api.get("/api/v1/cases/" + caseNo, "manager1").status()).isEqualTo(403);
        assertThat(api.get("/api/v1/cases?q=" + caseNo, "manager1")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(api.get("/api/v1/cases?q=" + caseNo, "cx1")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void casesAreFoundByTheCustomersWholeNumber() {
        String caseNo = complaint("{}");
        act("cx1", caseNo, "customer", number());
        String found =
                api.get("/api/v1/cases?q=" + customer.customerNo(), "cx1").body();
        assertThat(found).contains(stored(caseNo).caseNo());
        assertThat(api.get("/api/v1/cases?q=" + customer.customerNo() + "9", "cx1")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void aRecusalNeedsAManagerAPersonAndAReason() {
        String caseNo = complaint("{}");
        String whole = "{\"username\":\"rm1\",\"reason\":\"was rude\"}";
        assertThat(act("rm1", caseNo, "recusal", whole).status()).isEqualTo(403);
        assertThat(field(act("cx1", caseNo, "recusal", "{\"username\":\"rm1\"}")))
                .isEqualTo("reason");
        assertThat(field(act("cx1", caseNo, "recusal", "{\"username\":\"ghost\",\"reason\":\"x\"}")))
                .isEqualTo("username");
        assertThat(act("manager1", caseNo, "recusal", whole).status()).isEqualTo(200);
        assertThat(recusals.against("rm1", open(caseNo).getFirst())).isPresent();
        assertThat(recusals.against("teller1", open(caseNo).getFirst())).isEmpty();
    }

    @Test
    void anUnknownCustomerIsMatchedAndTheCaseGoesToTheirBranchWithItsTasks() {
        String caseNo = api.post("/api/v1/complaints", "cx1", "{\"narrative\":\"Nobody answers\"}")
                .json()
                .get("caseNo")
                .asString();
        assertThat(stored(caseNo).branchNo()).isEqualTo(new BranchNo("000"));
        assertThat(act("manager1", caseNo, "customer", number()).status()).isEqualTo(404);
        assertThat(act("cx1", caseNo, "customer", "{\"customerNo\":\"GHOST\"}").status())
                .isEqualTo(404);

        Answer matched = act("cx1", caseNo, "customer", number());
        assertThat(matched.status()).as(matched.body()).isEqualTo(200);
        assertThat(matched.json().get("customerNo").asString()).isEqualTo(customer.customerNo());
        assertThat(matched.json().get("customerName").asString()).isEqualTo("王*");
        assertThat(matched.json().get("branch").asString()).isEqualTo("001");
        assertThat(open(caseNo)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.customerId()).isEqualTo(customer.id());
            assertThat(task.branchNo()).isEqualTo(new BranchNo("001"));
        });
        assertThat(api.get("/api/v1/tasks?view=branch&q=" + customer.customerNo(), "manager1")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(open(caseNo).size());
        assertThat(act("manager1", caseNo, "contact", "{}").status()).isEqualTo(200);
        assertThat(open(caseNo)).allMatch(task -> task.branchNo().equals(new BranchNo("001")));
        assertThat(act("cx1", caseNo, "customer", number()).status()).isEqualTo(409);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM audit_entry WHERE action_slug = 'case-matched' AND subject_id = ?",
                        Long.class,
                        caseNo))
                .isEqualTo(1);
    }

    @Test
    void aMatchedInstanceIsTheCustomersButIsCountedWhereItEntered() {
        String caseNo =
                api.post("/api/v1/complaints", "cx1", "{}").json().get("caseNo").asString();
        InstanceId instance = Objects.requireNonNull(stored(caseNo).instanceId());
        act("cx1", caseNo, "customer", number());

        JourneyInstance journeyInstance = journeys.find(instance).orElseThrow();
        assertThat(journeyInstance.customerId()).isEqualTo(customer.id());
        assertThat(journeyInstance.branchNo()).isEqualTo(new BranchNo("001"));
        assertThat(journeys.hasOpen(customer.id(), List.of("low-score-recovery")))
                .isTrue();
        assertThat(jdbc.queryForObject(
                        "SELECT branch_no FROM journey_instance WHERE id = ?", String.class, instance.value()))
                .isEqualTo("000");
    }

    private String number() {
        return "{\"customerNo\":\"" + customer.customerNo() + "\"}";
    }

    private static String field(Answer refused) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        return refused.json().get("field").asString();
    }

    private List<String> log(String caseNo) {
        return recovery.log(stored(caseNo)).stream().map(CaseLogEntry::what).toList();
    }

    private List<Task> owners(String caseNo) {
        String role = stored(caseNo).owner().role();
        return open(caseNo).stream()
                .filter(task -> task.role().slug().equals(role))
                .toList();
    }
}

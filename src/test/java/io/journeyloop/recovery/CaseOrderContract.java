package io.journeyloop.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.CustomerDraft;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.PersonalDetails;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.worklist.Task;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In what order cases are listed, how days over the law are counted, and what of people's words a call shows. */
abstract class CaseOrderContract extends CaseSetUp {

    @Autowired
    private CustomerSaves saves;

    /** The fields of a case that other systems read: they may become more, never fewer. */
    private static final List<String> FIELDS = List.of(
            "caseNo",
            "state",
            "source",
            "severity",
            "complaint",
            "complaintNo",
            "owner",
            "branch",
            "level",
            "customerNo",
            "customerName",
            "receivedAt",
            "openedAt",
            "legalKind",
            "legalDeadline",
            "legalDaysLeft",
            "extendedBy",
            "internalDueAt",
            "product",
            "issue",
            "channel",
            "journey",
            "touchpoint",
            "score",
            "rootCause",
            "remedy",
            "action",
            "goodwillAmount",
            "proposedBy",
            "approvedBy",
            "firstContactAt",
            "closedAt",
            "resurveyScore",
            "narrative",
            "log",
            "recused",
            "extensionAskedBy",
            "legalMissed",
            "missedDeadline");

    private String wealthy;

    @BeforeEach
    void wealthy() {
        wealthy = "W" + customer.customerNo();
        saves.save(
                List.of(new CustomerDraft(
                        wealthy,
                        PersonalDetails.of("赵大", null, 50),
                        new BranchNo("001"),
                        new BigDecimal("7000000"),
                        null,
                        null,
                        null,
                        Map.of(),
                        null)),
                "test");
    }

    /** By hand: 15 days from receipt; of two received on one day both are due alike, so the value decides. */
    @Test
    void aCaseTellsItsFieldsFlatWhateverPartsItHas() {
        String caseNo = complaint(customer.customerNo(), "2026-03-01");

        assertThat(get(caseNo).propertyNames()).containsExactlyInAnyOrderElementsOf(FIELDS);
    }

    @Test
    void theNearestDeadlineByLawComesFirstThenTheCustomerOfMoreValueAndTheEndedLast() {
        String ended = complaint(customer.customerNo(), "2026-02-10");
        assertThat(api.post("/api/v1/cases/" + ended + "/withdraw", "manager1", "{}")
                        .status())
                .isEqualTo(200);
        String late = complaint(customer.customerNo(), "2026-03-01");
        String lateToo = complaint(wealthy, "2026-03-01");
        String early = complaint(customer.customerNo(), "2026-02-20");

        assertThat(listed("", ended, late, lateToo, early)).containsExactly(early, lateToo, late, ended);
        assertThat(listed("sort=legalDeadline", ended, late, lateToo, early))
                .containsExactly(early, lateToo, late, ended);
        assertThat(listed("sort=-legalDeadline", ended, late, early)).containsExactly(late, early, ended);
        assertThat(listed("sort=-value", ended, late, lateToo, early)).containsExactly(lateToo, early, late, ended);
        assertThat(listed("sort=value", ended, late, lateToo, early)).containsExactly(early, late, lateToo, ended);
        assertThat(listed("sort=openedAt", ended, late, lateToo, early)).containsExactly(ended, late, lateToo, early);
        assertThat(listed("sort=-openedAt", ended, late, lateToo, early)).containsExactly(early, lateToo, late, ended);
        assertThat(api.get("/api/v1/cases?sort=owner", "cx1").status()).isEqualTo(400);
    }

    @Test
    void whoeverWasSpokenWithIsNoLongerDue() {
        String spoken = complaint(customer.customerNo(), "2026-02-20");
        String waits = complaint(customer.customerNo(), "2026-03-01");
        assertThat(listed("sort=internalDueAt", spoken, waits)).containsExactly(spoken, waits);
        assertThat(api.post("/api/v1/cases/" + spoken + "/contact", "manager1", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(listed("sort=internalDueAt", spoken, waits)).containsExactly(waits, spoken);
        assertThat(listed("sort=-internalDueAt", spoken, waits)).containsExactly(waits, spoken);
    }

    @Test
    void aCustomersNumberFindsTheCustomersCases() {
        String own = complaint(wealthy, "2026-03-01");
        String other = complaint(customer.customerNo(), "2026-03-01");
        assertThat(listed("q=" + wealthy, own, other)).containsExactly(own);
    }

    /** Received on 14 February: 15 days end on 1 March; 15 May is the 75th day after. */
    @Test
    void seventyFiveDaysOverTheLawWereToldOneByOneOnTheHighestLevel() {
        String caseNo = complaint(customer.customerNo(), "2026-02-14");
        due.advance(Duration.ofDays(73));
        assertThat(get(caseNo).get("legalDeadline").asString()).isEqualTo("2026-03-01T15:59:59Z");
        assertThat(get(caseNo).get("legalDaysLeft").asLong()).isEqualTo(-74);
        due.advance(Duration.ofDays(1));
        assertThat(get(caseNo).get("legalDaysLeft").asLong()).isEqualTo(-75);
        List<String> told = recovery.log(stored(caseNo)).stream()
                .filter(line -> line.what().equals("legal-over"))
                .map(CaseLogEntry::detail)
                .map(String::valueOf)
                .toList();
        assertThat(told).hasSize(75).first().isEqualTo("1 · branch-manager");
        assertThat(told.getLast()).isEqualTo("75 · cx-manager");
        Task task = open(caseNo).stream()
                .filter(one -> one.element().equals("task_answer_overdue"))
                .findFirst()
                .orElseThrow();
        assertThat(task.role().slug()).isEqualTo("cx-manager");
    }

    @Test
    void numbersInPeoplesWordsAreMaskedInEveryAnswer() {
        String body = "{\"customerNo\":\"" + customer.customerNo() + "\",\"narrative\":\"打我13812345678\","
                + "\"issue\":\"卡6222021234567890123\",\"product\":\"13812345678\"}";
        String caseNo = api.post("/api/v1/complaints", "manager1", body)
                .json()
                .get("caseNo")
                .asString();
        for (String call : List.of(
                "contact|{\"heard\":\"换号13912345678\"}",
                "root-cause|{\"rootCause\":\"fee\"}",
                "remedy|{\"remedy\":\"回电13712345678\",\"action\":\"已回电13712345678\"}")) {
            String[] parts = call.split("\\|", -1);
            assertThat(api.post("/api/v1/cases/" + caseNo + "/" + parts[0], "manager1", parts[1])
                            .status())
                    .isEqualTo(200);
        }
        String one = api.get("/api/v1/cases/" + caseNo, "manager1").body();
        assertThat(one)
                .contains("打我138****5678", "卡622****0123", "换号139****5678", "回电137****5678")
                .doesNotContain("12345678");
        assertThat(api.get("/api/v1/cases?q=" + caseNo, "manager1").body())
                .contains("卡622****0123")
                .doesNotContain("12345678");
        assertThat(api.get("/api/v1/customers/" + customer.customerNo(), "manager1")
                        .body())
                .contains("卡622****0123")
                .doesNotContain("1234567890");
    }

    private String complaint(String customerNo, String day) {
        return recorded("{\"customerNo\":\"" + customerNo + "\",\"receivedAt\":\"" + day + "\"}");
    }

    /** Those of the cases that the list holds, in its order. */
    private List<String> listed(String query, String... cases) {
        var answer = api.get("/api/v1/cases?size=200&branch=001&" + query, "cx1");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<String> numbers = new ArrayList<>();
        answer.json().get("rows").forEach(row -> numbers.add(row.get("caseNo").asString()));
        numbers.retainAll(Arrays.asList(cases));
        return numbers;
    }
}

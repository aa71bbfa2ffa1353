package io.journeyloop.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The visit's decisions: each rule once, and what must hold whatever is known. */
class VisitDecisionsTest {

    private static final List<String> NEEDS = List.of("salary", "savings", "payments", "loan", "investment");
    private static final List<String> INCOMES = List.of("", "under-5k", "5k-15k", "15k-50k", "over-50k");
    private static final List<String> RATINGS = List.of("", "R1", "R2", "R3", "R4", "R5");

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "true, 34, savings, 5k-15k, R3, not-eligible, open-check",
        "false, 15, savings, , , not-eligible, under-age",
        "false, 16, savings, , , suitable, suits",
        "false, 17, loan, 5k-15k, , not-suitable, loan-under-age",
        "false, 34, loan, under-5k, R3, not-suitable, loan-income",
        "false, 34, loan, 5k-15k, , suitable, suits",
        "false, 17, investment, , R5, not-suitable, investment-under-age",
        "false, 34, investment, over-50k, , rate-first, rating-missing",
        "false, 34, investment, over-50k, R1, suitable, suits",
        "false, , savings, , , suitable, suits",
    })
    void suitabilityAnswersWithItsRule(
            boolean onHold, Integer age, String need, String income, String rating, String answer, String rule)
            throws IOException {
        Map<String, Object> facts = facts(age, need, income, rating);
        facts.put("tags", onHold ? List.of("account-hold") : List.of("vip"));

        assertThat(decide("visit-suitability", facts))
                .containsEntry("suitability", answer)
                .containsEntry("suitabilityRule", rule);
    }

    @Test
    void nothingSpeaksAgainstACustomerOfWhomNothingIsKnown() throws IOException {
        assertThat(decide("visit-suitability", Map.of())).containsEntry("suitability", "suitable");
        assertThat(decide("visit-next-step", Map.of())).containsEntry("nextStep", "none");
        assertThat(decide("online-or-branch", Map.of())).containsEntry("goesOn", "online");
    }

    @ParameterizedTest
    @CsvSource({
        "17, savings, over-50k, R5, false, deposit, minor-saves",
        "34, investment, over-50k, R3, false, fund, invests-within-rating",
        "34, investment, over-50k, R2, false, deposit, invests-below-rating",
        "34, investment, over-50k, , false, deposit, invests-unrated",
        "34, loan, 5k-15k, R3, false, loan, borrows-with-income",
        "34, loan, , R3, false, none, borrows-later",
        "34, payments, 15k-50k, R3, false, credit-card, pays-by-card",
        "34, savings, 15k-50k, R3, false, insurance, family-to-protect",
        "56, savings, 15k-50k, R3, false, deposit, saves",
        "34, salary, 5k-15k, R3, true, deposit, brings-salary",
        "34, salary, 5k-15k, R3, false, deposit, saves",
        "34, payments, under-5k, R3, false, none, nothing-suits",
    })
    void theNextStepIsOneAndSaysItsRule(
            Integer age, String need, String income, String rating, boolean otherBank, String step, String rule)
            throws IOException {
        Map<String, Object> facts = facts(age, need, income, rating);
        facts.put("otherBank", otherBank);

        assertThat(decide("visit-next-step", facts))
                .containsEntry("nextStep", step)
                .containsEntry("nextStepRule", rule);
    }

    @Test
    void noFundIsOfferedAboveTheCustomersRating() throws IOException {
        DmnDecision table = table("visit-next-step");
        Set<Object> ratingsOfFunds = new HashSet<>();
        for (String need : NEEDS) {
            for (String income : INCOMES) {
                for (String rating : RATINGS) {
                    Map<String, Object> facts = facts(40, need, blankIsNull(income), blankIsNull(rating));
                    if ("fund".equals(decide(table, facts).get("nextStep"))) {
                        ratingsOfFunds.add(rating);
                    }
                }
            }
        }
        assertThat(ratingsOfFunds).containsExactlyInAnyOrder("R3", "R4", "R5");
    }

    @Test
    void aVisitUnderWayGoesOn() throws IOException {
        assertThat(decide("online-or-branch", Map.of("openJourneys", List.of("honeymoon", "first-visit"))))
                .containsEntry("goesOn", "branch")
                .containsEntry("goesOnRule", "visit-under-way");
        assertThat(decide("online-or-branch", Map.of("openJourneys", List.of("honeymoon"))))
                .containsEntry("goesOn", "online")
                .containsEntry("goesOnRule", "online-alone");
    }

    private static String blankIsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Map<String, Object> facts(Integer age, String need, String income, String rating) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("age", age);
        facts.put("need", need);
        facts.put("monthlyIncome", income);
        facts.put("riskRating", rating);
        facts.put("tags", List.of());
        return facts;
    }

    private Map<String, Object> decide(String decision, Map<String, Object> facts) throws IOException {
        return decide(table(decision), facts);
    }

    private Map<String, Object> decide(DmnDecision table, Map<String, Object> facts) {
        return engine.evaluateDecisionTable(table, facts).getSingleResult().getEntryMap();
    }

    private DmnDecision table(String decision) throws IOException {
        try (InputStream model = Files.newInputStream(Path.of("bpmn", decision + ".dmn"))) {
            return engine.parseDecision(decision, model);
        }
    }
}

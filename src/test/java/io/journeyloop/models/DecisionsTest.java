package io.journeyloop.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision tables decide as the process folders say. */
class DecisionsTest {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "welcome, false, false, false, eligible",
        "welcome, true, false, false, app-already-active",
        "activate, true, false, false, app-already-active",
        "deepen, true, false, false, eligible",
        "deepen, true, true, false, quick-payment-already-bound",
        "grow, true, true, false, eligible",
        "grow, true, true, true, deposit-already-made",
        "keep, true, true, true, eligible",
    })
    void aConversionTakesAwayTheWavesItMakesPointless(
            String wave, boolean app, boolean quickpay, boolean deposit, String reason) throws IOException {
        Map<String, Object> facts = customer(wave, 34, "active");
        facts.putAll(Map.of("appActivated", app, "quickpayBound", quickpay, "firstDeposit", deposit));

        assertThat(decide("wave-eligibility", facts))
                .containsEntry("reason", reason)
                .containsEntry("eligible", reason.equals("eligible"));
    }

    @Test
    void whoHoldsASecondProductIsNotAskedForOne() throws IOException {
        Map<String, Object> facts = customer("keep", 34, "active");
        facts.put("productSecond", true);

        assertThat(decide("wave-eligibility", facts)).containsEntry("reason", "second-product-already-held");
    }

    @Test
    void minorsClosedAndDormantAccountsAreLeftAlone() throws IOException {
        assertThat(decide("wave-eligibility", customer("grow", 17, "active"))).containsEntry("reason", "minor");
        assertThat(decide("wave-eligibility", customer("grow", 18, "active"))).containsEntry("reason", "eligible");
        assertThat(decide("wave-eligibility", customer("grow", 40, "closed")))
                .containsEntry("reason", "account-closed");
        assertThat(decide("wave-eligibility", customer("keep", 40, "dormant")))
                .containsEntry("reason", "account-dormant");
    }

    @Test
    void whoseAgeIsNotKnownIsNoMinor() throws IOException {
        assertThat(decide("wave-eligibility", customer("grow", null, "active"))).containsEntry("reason", "eligible");
    }

    @ParameterizedTest
    @CsvSource({
        "complaint, , mass, fraud, true, S1, branch-manager, PT2H, true, true",
        "survey, 8, mass, fraud, false, S1, branch-manager, PT2H, true, true",
        "complaint, , mass, regulator, true, S1, branch-manager, PT2H, true, true",
        "complaint, , private, other, false, S1, branch-manager, PT2H, true, true",
        "complaint, , mass, money, false, S2, branch-manager, PT4H, false, true",
        "complaint, , mass, loan, false, S2, branch-manager, PT4H, false, true",
        "complaint, , mass, attitude, false, S3, relationship-manager, PT8H, false, true",
        "complaint, , mass, other, false, S3, relationship-manager, PT8H, false, true",
        "survey, 4, mass, attitude, true, S2, branch-manager, PT4H, false, true",
        "survey, 4, mass, money, false, S2, branch-manager, PT4H, false, false",
        "survey, 6, mass, attitude, false, S3, relationship-manager, PT8H, false, false",
        "survey, 2, mass, other, false, S2, branch-manager, PT4H, false, false",
        "survey, 4, mass, other, false, S3, relationship-manager, PT8H, false, false",
        "survey, 6, mass, other, false, S4, relationship-manager, PT24H, false, false",
        "survey, 6, wealth, other, false, S2, branch-manager, PT4H, false, false",
    })
    void triageSaysSeverityOwnerHoursAndWhetherItIsAComplaint(
            String source,
            Integer score,
            String tier,
            String topic,
            boolean complains,
            String severity,
            String owner,
            String sla,
            boolean roundTheClock,
            boolean complaint)
            throws IOException {
        Map<String, Object> facts = new HashMap<>();
        facts.put("source", source);
        facts.put("score", score);
        facts.put("channel", "web");
        facts.put("topic", topic);
        facts.put("complains", complains);
        facts.put("valueTier", tier);

        assertThat(decide("recovery-triage", facts))
                .containsEntry("severity", severity)
                .containsEntry("ownerRole", owner)
                .containsEntry("slaHours", sla)
                .containsEntry("roundTheClock", roundTheClock)
                .containsEntry("complaint", complaint);
    }

    @Test
    void aCaseOfWhichNothingIsKnownIsTriagedAllTheSame() throws IOException {
        assertThat(decide("recovery-triage", Map.of())).containsEntry("severity", "S4");
    }

    private static Map<String, Object> customer(String wave, Integer age, String lifecycle) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("wave", wave);
        facts.put("age", age);
        facts.put("lifecycle", lifecycle);
        facts.put("appActivated", false);
        facts.put("quickpayBound", false);
        facts.put("firstDeposit", false);
        return facts;
    }

    private Map<String, Object> decide(String decision, Map<String, Object> facts) throws IOException {
        try (InputStream model = Files.newInputStream(Path.of("bpmn", decision + ".dmn"))) {
            return engine.evaluateDecisionTable(decision, model, facts)
                    .getSingleResult()
                    .getEntryMap();
        }
    }
}

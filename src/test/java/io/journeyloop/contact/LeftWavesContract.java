package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.journeyloop.contact.WaveFigures.Treated;
import io.journeyloop.contact.WaveFigures.Wave;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.PlannedWaves;
import io.journeyloop.time.JourneyClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever leaves the shipped honeymoon early stays in the arm of the draw in all waves that were to come. */
abstract class LeftWavesContract {

    private static final String JOURNEY = "honeymoon";

    @Autowired
    private WaveCustomers people;

    @Autowired
    private WaveStaff staff;

    @Autowired
    private Journeys journeys;

    @Autowired
    private JourneyModels models;

    @Autowired
    private PlannedWaves plans;

    @Autowired
    private DueWorks due;

    @Autowired
    private JourneyClock clock;

    private Instant began = Instant.EPOCH;

    @BeforeEach
    void now() {
        began = clock.instant();
    }

    @Test
    @DisplayName("the shipped model plans its waves for days 1, 7, 21, 45 and 80")
    void theModelSaysWhenItsWavesCome() {
        assertThat(plans.of(models.latestMap(JOURNEY).versionId()))
                .extracting("element", "after", "goal", "window")
                .containsExactly(
                        tuple("wave_welcome", Duration.ofDays(1), "app.activated", Duration.ofDays(5)),
                        tuple("wave_activate", Duration.ofDays(7), "app.activated", Duration.ofDays(13)),
                        tuple("wave_deepen", Duration.ofDays(21), "quickpay.bound", Duration.ofDays(23)),
                        tuple("wave_grow", Duration.ofDays(45), "deposit.first", Duration.ofDays(30)),
                        tuple("wave_keep", Duration.ofDays(80), "product.second", Duration.ofDays(9)));
    }

    @Test
    void whoLeavesStaysInTheDenominatorOfLaterWavesAndCanStillConvert() {
        CustomerId treated = customer(false);
        CustomerId held = customer(true);
        journeys.enter(treated, JOURNEY, Map.of());
        journeys.enter(held, JOURNEY, Map.of());
        due.advance(Duration.ofDays(2));
        happens(treated, "account.closed");
        happens(held, "account.closed");
        assertThat(wave("wave_welcome").treated()).returns(1L, Treated::assigned);
        assertThat(wave("wave_activate").treated()).returns(0L, Treated::assigned);

        due.advance(Duration.ofDays(6));
        assertThat(wave("wave_activate").treated())
                .returns(1L, Treated::assigned)
                .returns(1L, Treated::atRisk)
                .returns(0L, Treated::eligible)
                .returns(0L, Treated::converted);
        assertThat(wave("wave_activate").holdout()).isEqualTo(new WaveFigures.Holdout(1, 1, 0));
        assertThat(wave("wave_deepen").treated().assigned()).isZero();

        happens(treated, "app.activated");
        happens(held, "app.activated");
        assertThat(wave("wave_activate").treated().converted()).isEqualTo(1);
        assertThat(wave("wave_activate").holdout()).isEqualTo(new WaveFigures.Holdout(1, 1, 1));
        due.advance(Duration.ofDays(80));
        for (String wave : List.of("wave_deepen", "wave_grow", "wave_keep")) {
            assertThat(wave(wave).treated().assigned()).isEqualTo(1);
            assertThat(wave(wave).holdout().n()).isEqualTo(1);
        }
    }

    private Wave wave(String element) {
        return staff.waves(JOURNEY, began).stream()
                .filter(one -> one.id().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private CustomerId customer(boolean heldOut) {
        return people.drawn(JOURNEY, models.latestMap(JOURNEY).holdoutPercent(), "001", 42, heldOut);
    }

    private void happens(CustomerId customer, String type) {
        people.happens(customer, type);
    }
}

package io.journeyloop.contact.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.contact.WaveFigures.Cumulative;
import io.journeyloop.contact.WaveFigures.Handed;
import io.journeyloop.contact.WaveFigures.Holdout;
import io.journeyloop.contact.WaveFigures.SampleRatio;
import io.journeyloop.contact.WaveFigures.Steps;
import io.journeyloop.contact.WaveFigures.Treated;
import io.journeyloop.contact.WaveFigures.Uplift;
import io.journeyloop.contact.WaveFigures.Wave;
import io.journeyloop.contact.rest.OutboxController.Content;
import io.journeyloop.contact.rest.OutboxController.Delivery;
import io.journeyloop.contact.rest.OutboxController.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What other systems read is flat and in this order, whatever parts it is made of. */
class FlatBodiesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void aMessage() {
        Message message = new Message(
                7,
                "100005",
                "sms",
                new Content("welcome", "3", "Welcome", null, Map.of()),
                NOW,
                new Delivery("queued", null, null, null, null),
                1);
        assertThat(json.valueToTree(message).propertyNames())
                .containsExactly(
                        "id",
                        "customerNo",
                        "channel",
                        "script",
                        "scriptVersion",
                        "text",
                        "offer",
                        "parameters",
                        "createdAt",
                        "state",
                        "deliveredAt",
                        "openedAt",
                        "failedAt",
                        "failure",
                        "attempts");
    }

    @Test
    void aWave() {
        Wave wave = new Wave(
                "wave_one",
                "Welcome",
                new Treated(1, 1, 1, new Steps(0, 1, 0, new Handed(0, 0, 0), 0, 0), Map.of(), 1, null, 0, 0, 0),
                new Holdout(1, 1, 0),
                new Uplift(null, null, null, null, 1, "undetermined", null, null, null),
                new SampleRatio(null, null),
                new Cumulative(List.of(), List.of()));
        assertThat(json.valueToTree(wave).propertyNames())
                .containsExactly(
                        "id",
                        "name",
                        "assigned",
                        "atRisk",
                        "eligible",
                        "contacts",
                        "suppressed",
                        "attempted",
                        "delivered",
                        "reached",
                        "responded",
                        "converted",
                        "holdout",
                        "uplift",
                        "sampleRatio",
                        "cumulative");
    }
}

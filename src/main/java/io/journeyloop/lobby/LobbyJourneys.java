package io.journeyloop.lobby;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.Facts;
import io.journeyloop.customer.NewFact;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.VisitStarts;
import io.journeyloop.journey.Words;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The journeys that their models say are begun in the lobby. None is known by name. */
@Component
class LobbyJourneys {

    private final JourneyModels models;
    private final Journeys journeys;
    private final Facts facts;
    private final Clock clock;

    LobbyJourneys(JourneyModels models, Journeys journeys, Facts facts, Clock clock) {
        this.models = models;
        this.journeys = journeys;
        this.facts = facts;
        this.clock = clock;
    }

    boolean isOne(JourneyInstance passage) {
        return Words.LOBBY.equals(models.map(passage.versionId()).startedIn());
    }

    /** Those that can be begun now, by key. */
    List<JourneyMap> startable() {
        return models.latest().stream()
                .filter(map ->
                        Words.LOBBY.equals(map.startedIn()) && map.entry().byStaff())
                .toList();
    }

    /** The open passage of a customer through one of them, the newest. */
    Optional<JourneyInstance> underWay(long customerId) {
        return journeys.ofCustomer(customerId).stream()
                .filter(one -> one.state() == JourneyInstance.State.OPEN)
                .filter(this::isOne)
                .findFirst();
    }

    /**
     * Which one is meant.
     *
     * @param key null where there is but one
     * @throws Problem (invalid) where there are several, none, or none of that key
     */
    String chosen(@Nullable String key) {
        List<String> keys = startable().stream().map(JourneyMap::key).toList();
        if (keys.isEmpty()) {
            throw Problem.invalid("journey", key, say("lobby.problem.no-journey"));
        }
        if (key == null && keys.size() == 1) {
            return keys.getFirst();
        }
        if (key == null || !keys.contains(key)) {
            throw Problem.invalid("journey", key, say("lobby.problem.journey", keys));
        }
        return key;
    }

    /** Tells whoever waits for it that the customer is here again. */
    void resumed(JourneyInstance passage, long customerId, String branchNo) {
        facts.record(List.of(new NewFact(
                "visit-" + UUID.randomUUID(),
                customerId,
                VisitStarts.STARTED,
                clock.instant(),
                HallRows.IN_BRANCH,
                branchNo,
                Map.of("journey", passage.key()))));
    }
}

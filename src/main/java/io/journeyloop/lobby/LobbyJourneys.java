package io.journeyloop.lobby;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.journey.Entrances;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyLanguage;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.VisitStarts;
import io.journeyloop.staff.BranchNo;
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
    private final Entrances entrances;
    private final CustomerEvents customerEvents;
    private final Clock clock;

    LobbyJourneys(
            JourneyModels models, Journeys journeys, Entrances entrances, CustomerEvents customerEvents, Clock clock) {
        this.models = models;
        this.journeys = journeys;
        this.entrances = entrances;
        this.customerEvents = customerEvents;
        this.clock = clock;
    }

    boolean isOne(JourneyInstance instance) {
        return JourneyLanguage.LOBBY.equals(models.map(instance.versionId()).startedIn());
    }

    /** Those that can be begun now, by key. */
    List<JourneyMap> startable() {
        return models.latest().stream()
                .filter(map -> JourneyLanguage.LOBBY.equals(map.startedIn())
                        && map.entry().byStaff())
                .toList();
    }

    /** The open journey instance of a customer through one of them, the newest. */
    Optional<JourneyInstance> underWay(CustomerId customerId) {
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

    /**
     * The journey instance that a visit goes on with: its own, the customer's that is under way, or one begun now.
     *
     * @param key of which to begin; null where one is under way or there is but one
     * @throws Problem (invalid) as {@link #chosen}; (forbidden) for one in the care of another branch
     */
    InstanceId goOn(HallVisit visit, @Nullable String key) {
        if (visit.instanceId() != null) {
            return visit.instanceId();
        }
        CustomerId customer = visit.customerId();
        Optional<JourneyInstance> underWay = customer == null ? Optional.empty() : underWay(customer);
        if (customer == null || underWay.isEmpty()) {
            return entrances.byStaff(customer, visit.branchNo(), chosen(key), Map.of());
        }
        JourneyInstance instance = underWay.get();
        if (!instance.branchNo().equals(visit.branchNo())) {
            throw Problem.forbidden(say("lobby.problem.other-branch", instance.branchNo()));
        }
        resumed(instance, customer, visit.branchNo());
        return instance.id();
    }

    /** Tells whoever waits for it that the customer is here again. */
    void resumed(JourneyInstance instance, CustomerId customerId, BranchNo branchNo) {
        customerEvents.record(List.of(new NewCustomerEvent(
                "visit-" + UUID.randomUUID(),
                customerId,
                VisitStarts.STARTED,
                clock.instant(),
                HallRows.IN_BRANCH,
                branchNo,
                Map.of("journey", instance.key()))));
    }
}

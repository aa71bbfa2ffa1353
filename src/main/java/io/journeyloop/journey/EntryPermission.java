package io.journeyloop.journey;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.persistence.InstanceMapper.LastEntry;
import io.journeyloop.time.BankZone;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a journey's re-entry rule lets a customer in, and what one is told where it does not. */
@Component
class EntryPermission {

    private final EntryGates gates;
    private final BankZone zone;

    EntryPermission(EntryGates gates, BankZone zone) {
        this.gates = gates;
        this.zone = zone;
    }

    /** @throws Problem CONFLICT naming the rule that forbids it */
    void require(JourneyMap map, CustomerId customerId, Instant now) {
        EntryRule rule = EntryRule.of(map);
        gates.pass(map, List.of(customerId)).stream()
                .filter(last -> rule.forbids(last.enteredAt(), last.open(), now))
                .findFirst()
                .ifPresent(last -> {
                    throw refusal(rule, map.key(), because(last));
                });
    }

    /** Somebody else has let the customer in at the same moment. */
    Problem inNow(JourneyMap map) {
        return refusal(EntryRule.of(map), map.key(), say("journey.reentry.in-now"));
    }

    private Message because(LastEntry last) {
        return last.open() ? say("journey.reentry.in-now") : say("journey.reentry.entered", zone.day(last.enteredAt()));
    }

    private static Problem refusal(EntryRule rule, String key, Message because) {
        Message said =
                switch (rule.text()) {
                    case EntryRule.NEVER -> say("journey.problem.reentry-never", key, because);
                    case EntryRule.AFTER_EXIT -> say("journey.problem.reentry-after-exit", key, because);
                    default -> say("journey.problem.reentry-pause", key, rule.pauseInWords(), because);
                };
        return new EntryRefused(rule.text(), said);
    }
}

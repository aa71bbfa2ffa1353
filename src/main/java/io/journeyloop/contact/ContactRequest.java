package io.journeyloop.contact;

import io.journeyloop.common.Channel;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A wish to contact a customer, to be put before the contact policy.
 *
 * @param customerId null where nobody knows who it is
 * @param channels allowed channels in order; empty = any, cheapest first
 * @param script script key, where staff or gateway have one to use
 * @param offer offer key, where something is given
 * @param window how long the contact may wait for a lawful minute; null = the policy's default
 * @param parameters values for the script's placeholders (a link, a case number), sealed for the gateway; never personal data
 * @param place where in a journey it belongs; null outside journeys
 */
public record ContactRequest(
        @Nullable CustomerId customerId,
        ContactPurpose purpose,
        List<Channel> channels,
        @Nullable String script,
        @Nullable String offer,
        @Nullable Duration window,
        Map<String, String> parameters,
        @Nullable Place place) {

    /**
     * A place in a journey.
     *
     * @param executionId set where an execution waits for the contact and is to be signalled
     */
    public record Place(
            InstanceId instanceId,
            @Nullable String processKey,
            @Nullable String touchpoint,
            @Nullable String executionId,
            @Nullable Long assignmentId) {}

    /** The same with that address in place of the link that its script promises. */
    public ContactRequest linkedTo(String address) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put(Script.LINK, address);
        return new ContactRequest(customerId, purpose, channels, script, offer, window, Map.copyOf(all), place);
    }

    /** Without the parameters: logs must not show a link. */
    @Override
    public String toString() {
        return "ContactRequest[" + purpose + " " + place + "]";
    }

    /** A message outside the waves of a journey, such as a survey's invitation or the way back after a breakpoint. */
    public static ContactRequest message(
            @Nullable CustomerId customerId,
            ContactPurpose purpose,
            List<Channel> channels,
            @Nullable String script,
            Map<String, String> parameters,
            @Nullable InstanceId instanceId,
            @Nullable String touchpoint) {
        Place place = instanceId == null ? null : new Place(instanceId, null, touchpoint, null, null);
        return new ContactRequest(customerId, purpose, channels, script, null, null, parameters, place);
    }
}

package io.journeyloop.contact;

import io.journeyloop.common.Channel;
import io.journeyloop.contact.ContactRequest.Place;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns a wish into a contact that is not decided yet. */
@Component
class ContactDrafts {

    private static final int ORDINARY = 50;

    private final Journeys journeys;
    private final JourneyModels models;
    private final ContactPeriods periods;
    private final LinkSeal seal;
    private final JsonMapper json;

    ContactDrafts(Journeys journeys, JourneyModels models, ContactPeriods periods, LinkSeal seal, JsonMapper json) {
        this.journeys = journeys;
        this.models = models;
        this.periods = periods;
        this.seal = seal;
        this.json = json;
    }

    Contact draft(ContactRequest request, Instant now) {
        Place place = request.place();
        JourneyInstance instance =
                place == null ? null : journeys.inGroup(place.instanceId()).orElse(null);
        JourneyMap map = instance == null ? null : models.map(instance.versionId());
        ContactPlan plan = new ContactPlan(
                request.purpose(),
                map == null ? ORDINARY : map.priority(),
                request.channels().stream().map(Channel::slug).collect(Collectors.joining(",")),
                request.script(),
                request.offer(),
                parameters(request.parameters()));
        Instant windowEnd = now.plus(Objects.requireNonNullElse(request.window(), periods.window()));
        return Contact.wanted(
                request.customerId(),
                place == null ? null : origin(place, instance),
                plan,
                new ContactTimes(now, now, windowEnd, null));
    }

    private static ContactOrigin origin(Place place, @Nullable JourneyInstance instance) {
        return new ContactOrigin(
                instance == null ? null : instance.id(),
                instance == null ? null : instance.versionId(),
                instance == null ? null : instance.key(),
                place.processKey(),
                place.touchpoint(),
                place.executionId(),
                place.assignmentId());
    }

    /** A link is sealed from the first moment on: what is stored, waits or is shown lets nobody in. */
    private @Nullable String parameters(Map<String, String> parameters) {
        if (parameters.isEmpty()) {
            return null;
        }
        Map<String, String> sealed = new TreeMap<>();
        parameters.forEach((name, value) -> sealed.put(name, name.equals(Script.LINK) ? seal.seal(value) : value));
        return json.writeValueAsString(sealed);
    }
}

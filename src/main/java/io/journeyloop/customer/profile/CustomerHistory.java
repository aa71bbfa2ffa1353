package io.journeyloop.customer.profile;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.TimelineEntry;
import io.journeyloop.customer.TimelineSource;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.InstanceVisibility;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a customer is in now and has been through, as far as the signed-in person may know of it. */
@Component
class CustomerHistory {

    private static final int TIMELINE = 100;

    private final Journeys journeys;
    private final JourneyModels models;
    private final InstanceVisibility visibility;
    private final List<TimelineSource> sources;

    CustomerHistory(
            Journeys journeys, JourneyModels models, InstanceVisibility visibility, List<TimelineSource> sources) {
        this.journeys = journeys;
        this.models = models;
        this.visibility = visibility;
        this.sources = sources;
    }

    /** The journeys the customer is in now. */
    List<CustomerProfile.Instance> journeys(CustomerId customerId) {
        Set<InstanceId> hidden = visibility.hidden();
        return journeys.ofCustomer(customerId).stream()
                .filter(one -> one.state() == JourneyInstance.State.OPEN)
                .filter(one -> !hidden.contains(one.id()))
                .map(this::instance)
                .toList();
    }

    /** What every module knows, the newest first. */
    List<TimelineEntry> timeline(CustomerId customerId) {
        return sources.stream()
                .flatMap(source -> source.of(customerId, TIMELINE).stream())
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .limit(TIMELINE)
                .toList();
    }

    private CustomerProfile.Instance instance(JourneyInstance instance) {
        JourneyMap map = models.map(instance.versionId());
        List<String> now = journeys.stages(instance);
        return new CustomerProfile.Instance(
                instance,
                map.name(),
                map.stages().stream()
                        .map(stage -> new CustomerProfile.StageAt(stage.id(), stage.name(), now.contains(stage.id())))
                        .toList());
    }
}

package io.journeyloop.journey;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.TimelineEntry;
import io.journeyloop.customer.TimelineSource;
import io.journeyloop.journey.persistence.InstanceMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A customer's journeys in his history: entered, goal reached, ended. */
@Component
class JourneyTimeline implements TimelineSource {

    private final InstanceMapper mapper;
    private final JourneyModels models;
    private final Labels labels;
    private final InstanceVisibility discretion;

    JourneyTimeline(InstanceMapper mapper, JourneyModels models, Labels labels, InstanceVisibility discretion) {
        this.mapper = mapper;
        this.models = models;
        this.labels = labels;
        this.discretion = discretion;
    }

    @Override
    public List<TimelineEntry> of(CustomerId customerId, int limit) {
        List<TimelineEntry> entries = new ArrayList<>();
        Set<InstanceId> hidden = discretion.hidden();
        for (JourneyInstance instance : mapper.ofCustomer(customerId)) {
            if (hidden.contains(instance.id())) {
                continue;
            }
            String name = models.map(instance.versionId()).name();
            String en = labels.journey(instance.key(), Locale.ENGLISH, name);
            String zh = labels.journey(instance.key(), Locale.SIMPLIFIED_CHINESE, name);
            add(entries, instance.enteredAt(), "Entered: " + en, "进入旅程：" + zh);
            add(entries, instance.goalReachedAt(), "Goal reached: " + en, "达成目标：" + zh);
            boolean completed = instance.state() == JourneyInstance.State.COMPLETED;
            add(
                    entries,
                    instance.endedAt(),
                    (completed ? "Finished: " : "Taken out: ") + en,
                    (completed ? "旅程结束：" : "移出旅程：") + zh);
        }
        return entries.stream()
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .limit(limit)
                .toList();
    }

    private static void add(List<TimelineEntry> entries, @Nullable Instant at, String title, String titleZh) {
        if (at != null) {
            entries.add(new TimelineEntry(at, "journey", title, titleZh, null, null));
        }
    }
}

package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.common.Texts;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.TimelineEntry;
import io.journeyloop.customer.TimelineSource;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Labels;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Where a customer broke off, and whether the bank won them back. */
@Component
class BreakpointTimeline implements TimelineSource {

    private final BreakpointMapper mapper;
    private final JourneyModels models;
    private final Labels labels;
    private final Texts texts;

    BreakpointTimeline(BreakpointMapper mapper, JourneyModels models, Labels labels, Texts texts) {
        this.mapper = mapper;
        this.models = models;
        this.labels = labels;
        this.texts = texts;
    }

    @Override
    public List<TimelineEntry> of(CustomerId customerId, int limit) {
        return mapper.ofCustomer(customerId, limit).stream().map(this::entry).toList();
    }

    private TimelineEntry entry(Breakpoint one) {
        return new TimelineEntry(
                one.closedAt() == null ? one.detectedAt() : one.closedAt(),
                "breakpoint",
                title(one, Locale.ENGLISH),
                title(one, Locale.SIMPLIFIED_CHINESE),
                null,
                null);
    }

    private String title(Breakpoint one, Locale locale) {
        String fallback = models.map(one.versionId())
                .touchpoint(one.touchpoint())
                .map(Touchpoint::name)
                .orElse(one.touchpoint());
        String name = labels.element(one.journeyKey(), one.touchpoint(), locale, fallback);
        return texts.get("breakpoint.status." + one.status().slug(), locale, name);
    }
}

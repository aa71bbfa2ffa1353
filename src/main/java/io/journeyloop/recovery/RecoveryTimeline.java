package io.journeyloop.recovery;

import io.journeyloop.common.Texts;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.TimelineEntry;
import io.journeyloop.customer.TimelineSource;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.staff.CurrentStaff;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A customer's cases in the customer's history: when each began and how it ended. */
@Component
class RecoveryTimeline implements TimelineSource {

    private static final String KIND = "case";

    private final CaseMapper mapper;
    private final Texts texts;
    private final CurrentStaff staff;

    RecoveryTimeline(CaseMapper mapper, Texts texts, CurrentStaff staff) {
        this.mapper = mapper;
        this.texts = texts;
        this.staff = staff;
    }

    @Override
    public List<TimelineEntry> of(CustomerId customerId, int limit) {
        String reader = staff.name();
        return mapper.ofCustomer(customerId, limit).stream()
                .filter(one -> !one.recused().contains(reader))
                .flatMap(this::entries)
                .toList();
    }

    private Stream<TimelineEntry> entries(RecoveryCase one) {
        TimelineEntry opened = entry(
                one,
                one.origin().openedAt(),
                "recovery.timeline.opened." + one.origin().source().slug());
        return one.progress().closedAt() == null
                ? Stream.of(opened)
                : Stream.of(
                        opened,
                        entry(
                                one,
                                one.progress().closedAt(),
                                "recovery.timeline." + one.state().slug()));
    }

    private TimelineEntry entry(RecoveryCase one, Instant at, String key) {
        return new TimelineEntry(
                at,
                KIND,
                texts.get(key, Locale.ENGLISH, one.caseNo()),
                texts.get(key, Locale.SIMPLIFIED_CHINESE, one.caseNo()),
                one.subject().issue() == null
                        ? one.subject().product()
                        : one.subject().issue(),
                "cases/" + one.caseNo());
    }
}

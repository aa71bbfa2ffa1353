package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper;
import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper.Open;
import io.journeyloop.common.Channel;
import io.journeyloop.contact.Contacts;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Branches;
import io.journeyloop.time.BankDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What lawfully stops the clock of a patience: a contact that waits for its minute, a day off where people of the bank
 * are needed, an appointment of the customer. Asked when a patience seems to have run out; entering costs nothing.
 */
@Component
class Holds {

    /** Channels that rest on a day off. */
    private final OpenTouchpointMapper open;

    private final Contacts contacts;
    private final Appointments appointments;
    private final BankDays days;
    private final Branches branches;
    private final JourneyModels models;

    Holds(
            OpenTouchpointMapper open,
            Contacts contacts,
            Appointments appointments,
            BankDays days,
            Branches branches,
            JourneyModels models) {
        this.open = open;
        this.contacts = contacts;
        this.appointments = appointments;
        this.days = days;
        this.branches = branches;
        this.models = models;
    }

    /** Those whose patience is really over; the others are put off to when it will be. */
    List<Open> elapsed(List<Open> due, Map<InstanceId, JourneyInstance> instances, Instant now) {
        if (due.isEmpty()) {
            return due;
        }
        Map<InstanceId, Map<String, Instant>> waiting = contacts.held(instances.keySet());
        Map<CustomerId, List<Pause>> booked = appointments.pauses(customers(instances.values()), earliest(due));
        SortedSet<LocalDate> off = days.daysOff(
                earliest(due).atZone(java.time.ZoneOffset.UTC).toLocalDate().minusDays(1));
        Map<BranchNo, ZoneId> zones = new HashMap<>();
        List<Open> over = new ArrayList<>();
        List<Open> held = new ArrayList<>();
        for (Open one : due) {
            JourneyInstance instance = instances.get(one.instanceId());
            if (instance == null) {
                over.add(one);
                continue;
            }
            List<Pause> pauses = new ArrayList<>(booked(instance, booked));
            if (staffed(one)) {
                pauses.addAll(daysOff(off, zones.computeIfAbsent(instance.branchNo(), branches::zone)));
            }
            Instant until = waiting.getOrDefault(one.instanceId(), Map.of()).get(one.touchpoint());
            Open put = putOff(one, until, pauses, now);
            (put == null ? over : held).add(put == null ? one : put);
        }
        if (!held.isEmpty()) {
            open.hold(held);
        }
        return over;
    }

    /** A contact that waits for its lawful minute: the patience begins when it may go out. */
    private static @Nullable Open putOff(Open one, @Nullable Instant contactAt, List<Pause> pauses, Instant now) {
        Instant begins = contactAt == null ? one.runsFrom() : contactAt;
        Instant due = Pause.due(begins, one.patience(), pauses);
        if (contactAt == null && !due.isAfter(now)) {
            return null;
        }
        Hold hold =
                contactAt == null ? Pause.at(now, pauses).orElse(null) : new Hold(contactAt, Hold.Reason.QUIET_HOURS);
        return one.held(hold, begins, due);
    }

    private boolean staffed(Open one) {
        return models.map(one.versionId())
                .touchpoint(one.touchpoint())
                .map(Touchpoint::channel)
                .filter(slug -> Channel.find(slug).filter(Channel::byStaff).isPresent())
                .isPresent();
    }

    private static List<Pause> daysOff(SortedSet<LocalDate> off, ZoneId zone) {
        return off.stream()
                .map(day -> new Pause(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant(),
                        Hold.Reason.HOLIDAY))
                .toList();
    }

    private static Instant earliest(List<Open> due) {
        return due.stream().map(Open::runsFrom).min(Instant::compareTo).orElseThrow();
    }

    private static Set<CustomerId> customers(Collection<JourneyInstance> instances) {
        return instances.stream()
                .map(JourneyInstance::customerId)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static List<Pause> booked(JourneyInstance instance, Map<CustomerId, List<Pause>> all) {
        return instance.customerId() == null ? List.of() : all.getOrDefault(instance.customerId(), List.of());
    }
}

package io.journeyloop.lobby.ui;

import io.journeyloop.common.Texts;
import io.journeyloop.customer.Customer;
import io.journeyloop.journey.Labels;
import io.journeyloop.lobby.HallRow;
import io.journeyloop.lobby.HallVisit;
import io.journeyloop.lobby.LobbySettings;
import io.journeyloop.lobby.VisitEndReason;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.State;
import io.journeyloop.shell.StateBadge;
import io.journeyloop.staff.Masking;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.staff.StaffNames;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskAids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A visit in the reader's words. */
@Component
class HallTexts {

    private final Texts texts;
    private final Labels labels;
    private final LocaleFormats formats;
    private final StaffNames names;
    private final ObjectProvider<TaskAids> aids;
    private final LobbySettings settings;
    private final Clock clock;

    HallTexts(
            Texts texts,
            Labels labels,
            LocaleFormats formats,
            StaffNames names,
            ObjectProvider<TaskAids> aids,
            LobbySettings settings,
            Clock clock) {
        this.names = names;
        this.aids = aids;
        this.texts = texts;
        this.labels = labels;
        this.formats = formats;
        this.settings = settings;
        this.clock = clock;
    }

    String text(String key, Object... arguments) {
        return texts.get("lobby." + key, reader(), arguments);
    }

    /** A customer's rating by its own scale, C1 to C5; another bank's own word as it came. */
    String risk(String rating) {
        String text = texts.get("customer.risk." + rating, reader());
        return text.startsWith("!") ? rating : text;
    }

    Locale reader() {
        return formats.reader();
    }

    LocaleFormats formats() {
        return formats;
    }

    Labels labels() {
        return labels;
    }

    /** A masked name; the number where the bank knows no name; the ticket where it knows nobody. */
    String who(HallRow row) {
        return row.customer() == null
                ? text("ticket", String.valueOf(row.visit().ticket()))
                : who(row.customer());
    }

    String who(Customer customer) {
        String name = Masking.name(customer.name());
        return name.isEmpty() ? customer.customerNo() : name;
    }

    String tier(Customer customer) {
        return texts.get("customer.tier." + customer.tier().slug(), reader());
    }

    String leaving(VisitEndReason how) {
        return texts.get(how.title(), reader());
    }

    String arrival(HallVisit visit) {
        return texts.get(visit.arrival().how().title(), reader());
    }

    /** Where the visit stands, in the words of its journey; what comes next where nothing has begun. */
    String stages(HallRow row) {
        if (row.instance() == null) {
            return row.visit().isExpected() ? arrival(row.visit()) : text("not-begun");
        }
        String key = row.instance().key();
        return row.stages().stream()
                .map(stage -> labels.stage(key, stage.id(), reader(), stage.name()))
                .collect(Collectors.joining(" · "));
    }

    /** What the visit waits for without anybody of the bank being asked. */
    String waitsFor(HallRow row) {
        return row.instance() == null
                ? ""
                : row.waitsFor().stream()
                        .map(element -> labels.element(row.instance().key(), element, reader(), element))
                        .collect(Collectors.joining(texts.get("common.list.separator", reader())));
    }

    /** What to tell the customer while nobody of the bank can do anything. */
    String meanwhile(HallRow row) {
        return row.waitsFor().stream()
                .map(element -> labels.meanwhile(
                        row.instance() == null ? "" : row.instance().key(), element, reader()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> text("next.waits.text"));
    }

    String role(Role role) {
        return texts.get(role.title(), reader());
    }

    /** A colleague by name and role. */
    String person(StaffMember person) {
        String roles = person.roles().stream()
                .sorted()
                .map(this::role)
                .collect(Collectors.joining(texts.get("common.list.separator", reader())));
        return text("person", person.displayName(), roles);
    }

    /** What people call that person. */
    String name(String username) {
        return names.of(username);
    }

    /** What an offer promises; its key where nobody knows. */
    String offer(String key) {
        return aids.orderedStream()
                .flatMap(one -> one.offer(key, reader()).stream())
                .findFirst()
                .orElse(key);
    }

    String task(Task task) {
        return labels.element(task.processKey(), task.element(), reader(), task.name());
    }

    /** Who has the customer, or how long the customer waits: a word with its shape, never a colour alone. */
    StateBadge state(HallRow row) {
        HallVisit visit = row.visit();
        if (visit.isExpected()) {
            return expected(visit);
        }
        if (visit.leaving() != null) {
            return new StateBadge(State.NEUTRAL, leaving(visit.leaving()));
        }
        Instant waiting = row.waitingSince();
        if (waiting != null) {
            Duration wait = Duration.between(waiting, clock.instant());
            State state = wait.compareTo(settings.waitsTooLong()) >= 0
                    ? State.BROKEN
                    : wait.compareTo(settings.waitsWell()) >= 0 ? State.WATCH : State.GOOD;
            return new StateBadge(state, text("waits." + state.id(), formats.length(wait)));
        }
        if (row.tasks().isEmpty() && !row.waitsFor().isEmpty()) {
            return new StateBadge(State.WAITING, text("waits.system"));
        }
        return new StateBadge(State.NEUTRAL, text("attended"));
    }

    /** With whom the customer is, or for whom the customer waits; empty where neither is known. */
    String with(HallRow row) {
        String name = row.withName();
        Instant since = row.withSince();
        if (name == null) {
            return row.waitsForRole() == null ? "" : text("for-role", role(row.waitsForRole()));
        }
        String key = row.waitingSince() != null ? "handed-to" : "with";
        return since == null
                ? text("with.now", name)
                : text(key, name, formats.length(Duration.between(since, clock.instant())));
    }

    private StateBadge expected(HallVisit visit) {
        Instant at = visit.expectedAt() == null ? clock.instant() : visit.expectedAt();
        Duration late = Duration.between(at, clock.instant());
        return late.compareTo(settings.waitsWell()) > 0
                ? new StateBadge(State.WATCH, text("late", formats.time(at)))
                : new StateBadge(State.HOLD, text("expected-at", formats.time(at)));
    }
}

package io.journeyloop.breakpoint.ui;

import com.vaadin.flow.component.html.Span;
import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.BreakpointRow;
import io.journeyloop.breakpoint.Claim;
import io.journeyloop.breakpoint.Hold;
import io.journeyloop.breakpoint.LinkSent;
import io.journeyloop.breakpoint.Step;
import io.journeyloop.common.Message;
import io.journeyloop.common.Texts;
import io.journeyloop.customer.Customer;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Labels;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Control;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Likeness;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.State;
import io.journeyloop.shell.StateBadge;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.Masking;
import io.journeyloop.staff.StaffNames;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The board's words and shapes in the reader's language. */
@Component
class BoardTexts {

    private final Texts texts;
    private final Labels labels;
    private final JourneyModels models;
    private final Branches branches;
    private final StaffNames people;
    private final LocaleFormats formats;

    BoardTexts(
            Texts texts,
            Labels labels,
            JourneyModels models,
            Branches branches,
            StaffNames people,
            LocaleFormats formats) {
        this.texts = texts;
        this.labels = labels;
        this.models = models;
        this.branches = branches;
        this.people = people;
        this.formats = formats;
    }

    LocaleFormats formats() {
        return formats;
    }

    String text(String key, Object... arguments) {
        return texts.get("metrics.board." + key, reader(), arguments);
    }

    String said(Message message) {
        return texts.get(message, reader());
    }

    /** The words of the period. */
    String period(BoardAddress at) {
        if (!at.dated()) {
            return BoardAddress.PERIODS.contains(at.days())
                    ? text("period." + at.days())
                    : text("period.days", formats.count(at.days()));
        }
        return text("period.custom", day(at.from()), day(at.to()));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "…" : formats.date(day);
    }

    String journey(String key) {
        return labels.journey(key, reader(), key);
    }

    /** All journeys there are, key to name. */
    Map<String, String> journeys() {
        Map<String, String> names = new LinkedHashMap<>();
        models.latest().forEach(map -> names.put(map.key(), labels.journey(map.key(), reader(), map.name())));
        return names;
    }

    String touchpoint(Breakpoint one) {
        String fallback = models.map(one.versionId())
                .touchpoint(one.touchpoint())
                .map(JourneyMap.Touchpoint::name)
                .orElse(one.touchpoint());
        return labels.element(one.journeyKey(), one.touchpoint(), reader(), fallback);
    }

    String touchpoint(String key, String id) {
        return labels.element(
                key,
                id,
                reader(),
                models.latestMap(key)
                        .touchpoint(id)
                        .map(JourneyMap.Touchpoint::name)
                        .orElse(id));
    }

    String branch(String no) {
        return branches.name(no, reader());
    }

    String branch(BranchNo no) {
        return branches.name(no, reader());
    }

    /** All branches, number to name. */
    Map<String, String> allBranches() {
        Map<String, String> names = new LinkedHashMap<>();
        branches.all().forEach(branch -> names.put(branch.no(), branch.no() + " " + branch.name(reader())));
        return names;
    }

    /** What people call these users. */
    Map<String, String> names(Collection<? extends @Nullable String> usernames) {
        return people.of(usernames);
    }

    String person(String username) {
        return switch (username) {
            case Step.CUSTOMER -> text("person.customer");
            case Step.SYSTEM -> text("person.system");
            default -> people.of(username);
        };
    }

    /** What became of a link to go on. */
    String link(LinkSent sent) {
        Instant at = sent.at();
        String by = sent.channel() == null ? "" : channel(sent.channel());
        if (at == null) {
            return text("link.suppressed", reason(sent.outcome()));
        }
        return sent.outcome().equals("sent") ? text("link.sent", by) : text("link.waiting", formats.relative(at), by);
    }

    private String reason(String outcome) {
        return texts.get("contact.reason." + outcome.substring(outcome.indexOf(':') + 1), reader());
    }

    /** A channel, also one by which somebody came back. */
    String channel(String word) {
        String channel = texts.get("shell.map.channel." + word, reader());
        return channel.startsWith("!") ? texts.get("breakpoint.door." + word, reader()) : channel;
    }

    /** Masked; the word for it where nobody knows who it is. */
    String customer(@Nullable Customer customer) {
        return customer == null ? text("unknown") : Masking.name(customer.name());
    }

    StateBadge kind(Breakpoint.Kind kind) {
        State shape =
                switch (kind) {
                    case ABANDONED -> State.BROKEN;
                    case WAITING -> State.WAITING;
                    case HANDOVER -> State.WATCH;
                };
        return new StateBadge(shape, kindWord(kind));
    }

    String kindWord(Breakpoint.Kind kind) {
        return texts.get("breakpoint.kind." + kind.slug(), reader());
    }

    StateBadge status(Breakpoint.Status status) {
        State shape =
                switch (status) {
                    case OPEN -> State.BROKEN;
                    case RECONNECTING -> State.WAITING;
                    case RECOVERED -> State.GOOD;
                    case ELSEWHERE -> State.WATCH;
                    case LOST, TAKEN_BACK -> State.NEUTRAL;
                };
        return new StateBadge(shape, text("status." + status.slug()));
    }

    StateBadge control(Control verdict) {
        State shape =
                switch (verdict) {
                    case HIGH -> State.BROKEN;
                    case LOW -> State.GOOD;
                    case IN_CONTROL, UNDETERMINED -> State.NEUTRAL;
                };
        return new StateBadge(shape, text("control." + verdict.slug()));
    }

    StateBadge likeness(Likeness verdict) {
        State shape =
                switch (verdict) {
                    case WORSE -> State.BROKEN;
                    case BETTER -> State.GOOD;
                    case ALIKE, UNDETERMINED -> State.NEUTRAL;
                };
        return new StateBadge(shape, text("likeness." + verdict.slug()));
    }

    /** Who goes on with the customer now, what holds, what was drawn: one word each. */
    List<Span> marks(BreakpointRow row) {
        List<Span> marks = new ArrayList<>();
        Claim claim = row.claim();
        if (claim != null) {
            marks.add(mark(State.WAITING, text("mark.claim", person(claim.person())), formats.relative(claim.since())));
        }
        Hold hold = row.hold();
        if (hold != null) {
            marks.add(mark(
                    State.HOLD,
                    text("mark.hold", formats.relative(hold.until())),
                    said(hold.because().title())));
        }
        if (row.breakpoint().heldBack()) {
            marks.add(mark(State.HOLD, text("mark.held-back"), text("mark.held-back.definition")));
        }
        return marks;
    }

    private static Span mark(State shape, String word, String title) {
        StateBadge badge = new StateBadge(shape, word);
        badge.setTitle(title);
        return badge;
    }

    /** Assets in the steps in which people speak of them; a dash where they are unknown. */
    String money(@Nullable BigDecimal amount) {
        return amount == null ? "–" : formats.compact(amount.doubleValue());
    }

    private Locale reader() {
        return formats.reader();
    }
}

package io.journeyloop.contact;

import io.journeyloop.common.Channel;
import io.journeyloop.contact.ContactHistory.PastContact;
import io.journeyloop.contact.ContactQuestion.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The contact policy as a pure function: the same question, history and instant always get the same answer.
 *
 * <p>Days are local calendar days: a cap of 3 in 7 days means that no more than 3 marketing contacts fall on a day and
 * the six before it. Hours are half-open: 20:00:00 is too late. The first channel of the model's order that has a
 * lawful minute within the window is taken, even where a later one could go out sooner: the order is the owner's
 * will. A channel by which the customer didn't answer repeatedly goes behind the others.
 */
public final class ContactPolicy {

    private static final int WEEK = 7;
    private static final int MONTH = 30;
    /** How soon a contact is asked again that made room for one that is due already. */
    private static final Duration RIVAL_RETRY = Duration.ofMinutes(1);

    private final ContactRules rules;

    public ContactPolicy(ContactRules rules) {
        this.rules = rules;
    }

    /**
     * Answers the question as of {@code now}. Where the caps let only one through, a contact of a higher priority that
     * waits has it; this one is suppressed for it only once that one is out.
     */
    public PolicyAnswer decide(ContactQuestion question, ContactHistory history, Instant now) {
        PolicyAnswer answer = answer(question, history, now);
        boolean capped = answer instanceof PolicyAnswer.Never never && never.because() == Suppression.FREQUENCY_CAP;
        return capped && !history.reserved().isEmpty() ? afterRivals(question, history, now, answer) : answer;
    }

    /** Marketing contacts on a local day, and in the 7 and 30 days that end with it. */
    public record Counts(long day, long week, long month) {}

    /** How many marketing contacts the caps see on the local day of that instant, with those that wait and go first. */
    public Counts counts(ContactHistory history, ZoneId zone, Instant at) {
        List<LocalDate> days = days(history, zone);
        LocalDate day = at.atZone(zone).toLocalDate();
        return new Counts(count(days, day, 1), count(days, day, WEEK), count(days, day, MONTH));
    }

    /**
     * What forbids a contact by that channel that was let through before and is not done yet; null where nothing does.
     * Caps and hours were settled when it was let through, and the hours are told with the task.
     */
    public @Nullable Suppression forbids(ContactQuestion question, Channel channel) {
        if (!question.consent()) {
            return Suppression.NO_CONSENT;
        }
        boolean closed = question.channels().stream().anyMatch(one -> one.channel() == channel && !one.allowed());
        if (closed) {
            return Suppression.REFUSED;
        }
        if (question.tooRisky()) {
            return Suppression.RISK;
        }
        return question.paused() ? Suppression.PAUSED : null;
    }

    private PolicyAnswer afterRivals(
            ContactQuestion question, ContactHistory history, Instant now, PolicyAnswer capped) {
        PolicyAnswer alone = answer(question, history.withoutReserved(), now);
        Instant rivals =
                history.reserved().stream().max(Comparator.naturalOrder()).orElse(now);
        Instant again = rivals.isAfter(now) ? rivals : now.plus(RIVAL_RETRY);
        Instant at = again.isAfter(question.windowEnd()) ? question.windowEnd() : again;
        return switch (alone) {
            case PolicyAnswer.Never _ -> capped;
            case PolicyAnswer.Later later -> later.at().isAfter(at) ? later : waiting(later.channel(), at);
            case PolicyAnswer.Now sent -> at.isAfter(now) ? waiting(sent.channel(), at) : sent;
        };
    }

    private static PolicyAnswer waiting(Channel channel, Instant at) {
        return new PolicyAnswer.Later(channel, at, Suppression.FREQUENCY_CAP);
    }

    private PolicyAnswer answer(ContactQuestion question, ContactHistory history, Instant now) {
        if (now.isAfter(question.windowEnd())) {
            return new PolicyAnswer.Never(Suppression.WINDOW_OVER);
        }
        if (!question.consent()) {
            return new PolicyAnswer.Never(Suppression.NO_CONSENT);
        }
        if (question.tooRisky()) {
            return new PolicyAnswer.Never(Suppression.RISK);
        }
        List<Channel> usable = arbitrated(question, history);
        if (usable.isEmpty()) {
            boolean closed = question.channels().stream().anyMatch(Standing::contactable);
            return new PolicyAnswer.Never(closed ? Suppression.REFUSED : Suppression.NO_CHANNEL);
        }
        Bound earliest = earliest(question, history, now);
        return firstWithin(question, usable, earliest, now);
    }

    private List<Channel> arbitrated(ContactQuestion question, ContactHistory history) {
        return question.channels().stream()
                .filter(Standing::usable)
                .map(Standing::channel)
                .sorted(Comparator.comparing(
                        channel -> history.unanswered(channel) >= rules.limits().fruitless()))
                .toList();
    }

    private PolicyAnswer firstWithin(ContactQuestion question, List<Channel> usable, Bound earliest, Instant now) {
        List<Suppression> blocked = new ArrayList<>();
        for (Channel channel : usable) {
            Bound bound = channel.rings() ? withinHours(earliest, question.zone()) : earliest;
            if (bound.at().isAfter(question.windowEnd())) {
                if (bound.because() == Suppression.PAUSED && now.isBefore(question.windowEnd())) {
                    // Whoever sees the pause end asks again; without that it is given up when the window ends.
                    return new PolicyAnswer.Later(channel, question.windowEnd(), Suppression.PAUSED);
                }
                blocked.add(bound.because());
            } else if (bound.at().isAfter(now)) {
                return new PolicyAnswer.Later(channel, bound.at(), bound.because());
            } else {
                return new PolicyAnswer.Now(channel);
            }
        }
        return new PolicyAnswer.Never(blocked.getFirst());
    }

    /** The first instant from now on that all rules but the hours allow, and the rule that moved it there. */
    private Bound earliest(ContactQuestion question, ContactHistory history, Instant now) {
        Bound bound = new Bound(now, Suppression.QUIET_HOURS);
        return switch (question.purpose()) {
            case SERVICE -> bound;
            case SURVEY -> paused(question, afterCooldown(bound, question.zone(), history), now);
            case MARKETING -> {
                Bound capped = underCaps(bound, question.zone(), history);
                yield paused(question, capped, now);
            }
        };
    }

    private Bound paused(ContactQuestion question, Bound bound, Instant now) {
        return question.paused() ? bound.atLeast(now.plus(rules.periods().pausedRetry()), Suppression.PAUSED) : bound;
    }

    private Bound afterCooldown(Bound bound, ZoneId zone, ContactHistory history) {
        return history.contacts().stream()
                .filter(contact -> contact.purpose() == ContactPurpose.SURVEY)
                .map(PastContact::at)
                .max(Comparator.naturalOrder())
                .map(last ->
                        last.atZone(zone).plus(rules.limits().surveyCooldown()).toInstant())
                .map(free -> bound.atLeast(free, Suppression.SURVEY_COOLDOWN))
                .orElse(bound);
    }

    private Bound underCaps(Bound bound, ZoneId zone, ContactHistory history) {
        List<LocalDate> days = days(history, zone);
        LocalDate today = bound.at().atZone(zone).toLocalDate();
        LocalDate day = today;
        while (capped(days, day)) {
            day = day.plusDays(1);
        }
        return day.equals(today) ? bound : bound.atLeast(day.atStartOfDay(zone).toInstant(), Suppression.FREQUENCY_CAP);
    }

    private static List<LocalDate> days(ContactHistory history, ZoneId zone) {
        return Stream.concat(
                        history.contacts().stream()
                                .filter(contact -> contact.purpose() == ContactPurpose.MARKETING)
                                .map(PastContact::at),
                        history.reserved().stream())
                .map(at -> at.atZone(zone).toLocalDate())
                .toList();
    }

    private boolean capped(List<LocalDate> days, LocalDate day) {
        return count(days, day, 1) >= rules.limits().perDay()
                || count(days, day, WEEK) >= rules.limits().perWeek()
                || count(days, day, MONTH) >= rules.limits().perMonth();
    }

    private static long count(List<LocalDate> days, LocalDate last, int span) {
        LocalDate first = last.minusDays(span - 1L);
        return days.stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .count();
    }

    private Bound withinHours(Bound bound, ZoneId zone) {
        ZonedDateTime local = bound.at().atZone(zone);
        if (local.toLocalTime().isBefore(rules.hours().from())) {
            return bound.moved(opening(local.toLocalDate(), local));
        }
        if (!local.toLocalTime().isBefore(rules.hours().until())) {
            return bound.moved(opening(local.toLocalDate().plusDays(1), local));
        }
        return bound;
    }

    /**
     * When the hours of a day begin, seen from an instant before. Where the clocks skip that minute, they begin with the
     * first one that there is; where it comes twice, with the next one to come.
     */
    private ZonedDateTime opening(LocalDate day, ZonedDateTime seen) {
        LocalDateTime wanted = day.atTime(rules.hours().from());
        @Nullable ZoneOffsetTransition change = seen.getZone().getRules().getTransition(wanted);
        return change != null && change.isGap()
                ? change.getInstant().atZone(seen.getZone())
                : ZonedDateTime.ofLocal(wanted, seen.getZone(), seen.getOffset());
    }

    /** An instant, and the rule that forbids every earlier one. */
    private record Bound(Instant at, Suppression because) {

        Bound atLeast(Instant other, Suppression reason) {
            return other.isAfter(at) ? new Bound(other, reason) : this;
        }

        Bound moved(ZonedDateTime to) {
            return new Bound(to.toInstant(), because);
        }
    }
}

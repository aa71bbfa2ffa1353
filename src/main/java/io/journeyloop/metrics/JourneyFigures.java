package io.journeyloop.metrics;

import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.Labels;
import io.journeyloop.journey.TouchpointEventReader;
import io.journeyloop.metrics.MapFigures.Selection;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The figures of a journey's map. */
@Service
public class JourneyFigures {

    /** Who may see maps; a branch manager sees the branch's alone. */
    public static final String MAY_SEE = "hasAnyRole('CX_MANAGER','PROCESS_OWNER','BRANCH_MANAGER','ADMIN')";

    private final FiguresScopes scopes;
    private final Labels labels;
    private final CounterCurrency currency;
    private final CounterSource counters;
    private final LogSource log;
    private final TouchpointEventReader touchpointEvents;
    private final Clock clock;

    JourneyFigures(
            FiguresScopes scopes,
            Labels labels,
            CounterCurrency currency,
            CounterSource counters,
            LogSource log,
            TouchpointEventReader touchpointEvents,
            Clock clock) {
        this.scopes = scopes;
        this.labels = labels;
        this.currency = currency;
        this.counters = counters;
        this.log = log;
        this.touchpointEvents = touchpointEvents;
        this.clock = clock;
    }

    /**
     * The map with its figures. What happened up to now is in them, unless very much is still to be counted:
     * {@link MapFigures#pending} says so. A segment is counted from the log, everything else from the counters.
     *
     * @param locale of stage and touchpoint names
     * @throws io.journeyloop.common.Problem naming the journey, version, branch, segment or channel that there isn't,
     *     or forbidding a branch that is not the asker's; unavailable where {@link #isComputed} says no
     */
    @PreAuthorize(MAY_SEE)
    public MapFigures map(MapQuery query, Locale locale) {
        FiguresScope scope = scopes.of(query.key(), query.version(), query.branch());
        JourneyMap model = scope.model();
        Channels.require(query.channel());
        long pending = currency.await();
        Instant now = clock.instant();
        int days = GoalDays.longest(model);
        Counted counted = query.segment() == null
                ? counters.count(scope.versions(), query, days, scope.branch(), now)
                : log.count(scope.versions(), query, days, scope.branch(), now);
        MapAssembly map = new MapAssembly(model, counted, labels, locale);
        return new MapFigures(
                query.key(),
                labels.journey(query.key(), locale, model.name()),
                query.version(),
                model.version(),
                new Selection(query.from(), query.to(), scope.branch(), query.segment(), query.channel()),
                pending == 0 ? now : asOf(now),
                pending,
                map.stages(scope.versions(), query.channel()),
                map.goal());
    }

    /**
     * Whether figures are known. After an upgrade that counts more than before they are not until everything is counted
     * anew; whoever asks then is told so, and never nought.
     */
    @PreAuthorize(MAY_SEE)
    public boolean isComputed() {
        return currency.isComputed();
    }

    /** The counters made anew from the events; the figures stay as they are. */
    @PreAuthorize("hasRole('ADMIN')")
    public void rebuild() {
        currency.rebuild();
    }

    /** Up to when events are counted. */
    Instant asOf(Instant now) {
        @Nullable Instant oldest = touchpointEvents.oldestUncounted();
        return oldest == null ? now : oldest;
    }
}

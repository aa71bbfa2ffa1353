package io.journeyloop.metrics.ui;

import com.vaadin.flow.server.VaadinSession;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.JourneyVersion;
import io.journeyloop.journey.Labels;
import io.journeyloop.metrics.BusyJourneys;
import io.journeyloop.metrics.MapQuery;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.time.BankClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which journeys, versions and branches a reader may choose, and which journey is shown where none was chosen. */
@Component
class MapChoices {

    private static final String LAST_LOOKED_AT = MapChoices.class.getName() + ".journey";

    private final BusyJourneys busy;
    private final JourneyModels models;
    private final Labels labels;
    private final Branches branches;
    private final CurrentStaff staff;
    private final LocaleFormats formats;
    private final BankClock clock;

    MapChoices(
            BusyJourneys busy,
            JourneyModels models,
            Labels labels,
            Branches branches,
            CurrentStaff staff,
            LocaleFormats formats,
            BankClock clock) {
        this.busy = busy;
        this.models = models;
        this.labels = labels;
        this.branches = branches;
        this.staff = staff;
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * What is shown to a reader who names no journey: the one looked at last in this session, else the one that most
     * customers entered in the period, else the first.
     */
    Optional<String> firstJourney(MapAddress at) {
        List<String> keys = models.latest().stream().map(JourneyMap::key).toList();
        Object last = VaadinSession.getCurrent().getAttribute(LAST_LOOKED_AT);
        if (last instanceof String key && keys.contains(key)) {
            return Optional.of(key);
        }
        MapQuery period = at.query("", clock.today());
        return busy.busiest(period.branch(), period.from(), period.to())
                .or(() -> keys.stream().findFirst());
    }

    void remember(String key) {
        VaadinSession.getCurrent().setAttribute(LAST_LOOKED_AT, key);
    }

    /** What the toolbar offers; only people of bank scope choose a branch. */
    MapToolbar.Choices of(String key) {
        Locale reader = formats.reader();
        Map<String, String> journeys = new LinkedHashMap<>();
        models.latest().forEach(map -> journeys.put(map.key(), labels.journey(map.key(), reader, map.name())));
        Map<String, String> own = new LinkedHashMap<>();
        if (staff.get().bankScope()) {
            branches.all().forEach(branch -> own.put(branch.no(), branch.no() + " " + branch.name(reader)));
        }
        List<Integer> versions =
                models.versions(key).stream().map(JourneyVersion::version).toList();
        return new MapToolbar.Choices(journeys, own, versions);
    }
}

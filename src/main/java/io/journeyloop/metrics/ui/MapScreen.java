package io.journeyloop.metrics.ui;

import io.journeyloop.journey.Launch;
import io.journeyloop.metrics.JourneyFigures;
import io.journeyloop.metrics.MapFigures;
import io.journeyloop.metrics.MapQuery;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.time.BankClock;
import io.journeyloop.time.BankZone;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the screen asks of the services, in the reader's language. */
@Component
class MapScreen {

    private final JourneyFigures figures;
    private final MapChoices choices;
    private final MapModel model;
    private final MapCustomerList customers;
    private final RunningLaunch launches;
    private final LocaleFormats formats;
    private final BankClock clock;

    MapScreen(
            JourneyFigures figures,
            MapChoices choices,
            MapModel model,
            MapCustomerList customers,
            RunningLaunch launches,
            LocaleFormats formats,
            BankClock clock) {
        this.figures = figures;
        this.choices = choices;
        this.model = model;
        this.customers = customers;
        this.launches = launches;
        this.formats = formats;
        this.clock = clock;
    }

    MapChoices choices() {
        return choices;
    }

    MapModel model() {
        return model;
    }

    MapCustomerList customers() {
        return customers;
    }

    LocaleFormats formats() {
        return formats;
    }

    BankZone zone() {
        return clock.zone();
    }

    boolean isComputed() {
        return figures.isComputed();
    }

    MapFigures figures(MapAddress at, String key) {
        return figures.map(query(at, key), formats.reader());
    }

    Optional<Launch> runningLaunch(String key) {
        return launches.of(key);
    }

    /** The words of a period that no preset names; empty for presets. */
    String customPeriod(MapAddress at, Texts texts) {
        if (at.from() == null && at.to() == null) {
            return "";
        }
        return texts.of("metrics.period.custom", day(at.from()), day(at.to()));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "…" : formats.date(day);
    }

    private MapQuery query(MapAddress at, String key) {
        return at.query(key, clock.today());
    }

    /** The reader's words. */
    interface Texts {
        String of(String key, Object... arguments);
    }
}

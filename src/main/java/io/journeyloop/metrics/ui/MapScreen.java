package io.journeyloop.metrics.ui;

import com.vaadin.flow.server.VaadinSession;
import io.journeyloop.common.Paged;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.JourneyVersion;
import io.journeyloop.journey.Labels;
import io.journeyloop.journey.Launch;
import io.journeyloop.metrics.BusyJourneys;
import io.journeyloop.metrics.JourneyFigures;
import io.journeyloop.metrics.MapCustomers;
import io.journeyloop.metrics.MapCustomers.CustomerBehind;
import io.journeyloop.metrics.MapFigure;
import io.journeyloop.metrics.MapFigures;
import io.journeyloop.metrics.MapQuery;
import io.journeyloop.shell.JourneyMapElement.Way;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.time.BankZone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the screen asks of the services, in the reader's language. */
@Component
class MapScreen {

    /** An export gives no more rows than this. */
    private static final int EXPORTED_AT_MOST = 20_000;

    private static final String LAST_LOOKED_AT = MapScreen.class.getName() + ".journey";

    private final JourneyFigures figures;
    private final BusyJourneys busy;
    private final MapCustomers customers;
    private final JourneyModels models;
    private final Labels labels;
    private final Branches branches;
    private final CurrentStaff staff;
    private final RunningLaunch launches;
    private final LocaleFormats formats;
    private final BankZone zone;
    private final Clock clock;

    MapScreen(
            JourneyFigures figures,
            BusyJourneys busy,
            MapCustomers customers,
            JourneyModels models,
            Labels labels,
            Branches branches,
            CurrentStaff staff,
            RunningLaunch launches,
            LocaleFormats formats,
            BankZone zone,
            Clock clock) {
        this.figures = figures;
        this.busy = busy;
        this.customers = customers;
        this.models = models;
        this.labels = labels;
        this.branches = branches;
        this.staff = staff;
        this.launches = launches;
        this.formats = formats;
        this.zone = zone;
        this.clock = clock;
    }

    LocaleFormats formats() {
        return formats;
    }

    BankZone zone() {
        return zone;
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
        LocalDate today = zone.day(clock.instant());
        MapQuery period = at.query("", today);
        return busy.busiest(period.branch(), period.from(), period.to())
                .or(() -> keys.stream().findFirst());
    }

    void remember(String key) {
        VaadinSession.getCurrent().setAttribute(LAST_LOOKED_AT, key);
    }

    /** What the toolbar offers; only people of bank scope choose a branch. */
    MapToolbar.Choices choices(String key) {
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

    boolean isComputed() {
        return figures.isComputed();
    }

    MapFigures figures(MapAddress at, String key) {
        return figures.map(query(at, key), formats.reader());
    }

    List<Way> ways(MapAddress at, String key) {
        Integer version = at.version();
        JourneyMap map = version == null ? models.latestMap(key) : models.map(key, version);
        return map.flows().stream().map(flow -> new Way(flow.from(), flow.to())).toList();
    }

    String bpmn(MapAddress at, String key) {
        return models.bpmn(key, at.version());
    }

    /** An element's name in the reader's language; the model's own where nobody translated it. */
    String elementName(String key, String element, String inModel) {
        return labels.element(key, element, formats.reader(), inModel);
    }

    Optional<Launch> runningLaunch(String key) {
        return launches.of(key);
    }

    Paged<CustomerBehind> customers(
            MapAddress at, String key, String touchpoint, MapFigure figure, int page, int size) {
        return customers.page(query(at, key), touchpoint, figure, page, size).map(this::named);
    }

    private CustomerBehind named(CustomerBehind one) {
        String branch = branches.name(one.branch(), formats.reader());
        return new CustomerBehind(one.customerNo(), one.customerName(), one.phone(), branch, one.enteredAt(), one.at());
    }

    /** All of them as a file, the latest {@value #EXPORTED_AT_MOST} where there are more. */
    byte[] csv(MapAddress at, String key, String touchpoint, MapFigure figure, Texts texts) {
        List<CustomerBehind> rows = new ArrayList<>();
        for (int page = 0; rows.size() < EXPORTED_AT_MOST; page++) {
            Paged<CustomerBehind> found = customers(at, key, touchpoint, figure, page, MapCustomers.PAGE_AT_MOST);
            rows.addAll(found.rows());
            if (found.rows().size() < MapCustomers.PAGE_AT_MOST) {
                break;
            }
        }
        return CustomersFile.of(rows, texts, formats);
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
        return at.query(key, zone.day(clock.instant()));
    }

    /** The reader's words. */
    interface Texts {
        String of(String key, Object... arguments);
    }
}

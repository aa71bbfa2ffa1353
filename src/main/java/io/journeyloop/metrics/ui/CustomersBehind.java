package io.journeyloop.metrics.ui;

import com.vaadin.flow.component.UI;
import io.journeyloop.metrics.MapFigure;
import io.journeyloop.shell.LocaleFormats;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Shows the customers behind a figure of a touchpoint, for screens that show such a figure themselves. */
@Component
@NamedInterface("customers-behind")
public class CustomersBehind {

    private final MapScreen map;
    private final LocaleFormats formats;

    CustomersBehind(MapScreen map, LocaleFormats formats) {
        this.map = map;
        this.formats = formats;
    }

    /**
     * Opens the list.
     *
     * @param name the touchpoint as the reader knows it
     * @param from first day of entry, null for the beginning
     * @param until last day of entry
     * @param branch null for all that the reader may see
     */
    public void open(
            String journey,
            String touchpoint,
            String name,
            MapFigure figure,
            @Nullable LocalDate from,
            LocalDate until,
            @Nullable String branch) {
        MapAddress at = new MapAddress(journey, null, from, until, branch, null, false);
        UI ui = UI.getCurrentOrThrow();
        new CustomersDialog(
                        ui.getTranslation(
                                "metrics.customers.title", name, ui.getTranslation("metrics.figure." + figure.slug())),
                        page -> map.customers().page(at, journey, touchpoint, figure, page, CustomersDialog.PAGE_SIZE),
                        () -> map.customers().csv(at, journey, touchpoint, figure, ui::getTranslation),
                        formats)
                .open();
    }
}

package io.journeyloop.metrics.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;

/** What each figure on the board means: its numerator, denominator and filter. */
class MapLegend extends Details {

    private static final List<String> FIGURES =
            List.of("entered", "passRate", "waiting", "breakpoints", "recovered", "duration", "score", "few");

    MapLegend() {
        setSummaryText(getTranslation("metrics.legend"));
        addClassName("jl-map-legend");
        DescriptionList list = new DescriptionList();
        FIGURES.forEach(figure -> list.add(
                new DescriptionList.Term(getTranslation("metrics.figure." + figure)),
                new DescriptionList.Description(getTranslation("metrics.definition." + figure))));
        add(list);
    }
}

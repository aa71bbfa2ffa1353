package io.journeyloop.metrics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Journey, period, branch, version and the kind of picture; every choice is a new address. */
class MapToolbar extends Div {

    /**
     * What can be chosen, value to label, in order.
     *
     * @param branches empty where the reader has no choice
     */
    record Choices(Map<String, String> journeys, Map<String, String> branches, List<Integer> versions) {}

    private static final String ALL = "";

    private final Consumer<MapAddress> go;

    MapToolbar(MapAddress at, Choices choices, String customPeriod, Consumer<MapAddress> go) {
        this.go = go;
        addClassName("jl-toolbar");
        add(select("metrics.journey", choices.journeys(), at.key(), key -> at.withKey(String.valueOf(key))));
        add(select("metrics.period", periods(customPeriod), period(at), days -> at.withDays(number(days))));
        if (!choices.branches().isEmpty()) {
            Map<String, String> branches = withAll("metrics.branch.all", choices.branches());
            add(select("metrics.branch", branches, at.branch(), at::withBranch));
        }
        if (choices.versions().size() > 1) {
            Map<String, String> versions = new LinkedHashMap<>();
            choices.versions()
                    .forEach(
                            one -> versions.put(one.toString(), getTranslation("metrics.version.one", one.toString())));
            String chosen = at.version() == null ? null : at.version().toString();
            add(select(
                    "metrics.version",
                    withAll("metrics.version.all", versions),
                    chosen,
                    version -> at.withVersion(number(version))));
        }
        add(pictures(at));
    }

    private Select<String> select(String label, Map<String, String> choices, @Nullable String chosen, Change change) {
        Select<String> select = new Select<>();
        select.setItems(new ArrayList<>(choices.keySet()));
        select.setItemLabelGenerator(value -> choices.getOrDefault(value, value));
        select.setAriaLabel(getTranslation(label));
        select.setValue(chosen == null ? ALL : chosen);
        select.addClassName("jl-map-select");
        select.addValueChangeListener(event -> {
            String value = event.getValue();
            go.accept(change.of(value == null || value.equals(ALL) ? null : value));
        });
        return select;
    }

    private interface Change {
        MapAddress of(@Nullable String value);
    }

    private Map<String, String> periods(String customPeriod) {
        Map<String, String> periods = new LinkedHashMap<>();
        if (!customPeriod.isEmpty()) {
            periods.put("custom", customPeriod);
        }
        MapAddress.PERIODS.forEach(days -> periods.put(days.toString(), getTranslation("metrics.period." + days)));
        periods.put(ALL, getTranslation("metrics.period.all"));
        return periods;
    }

    private static String period(MapAddress at) {
        if (at.from() != null || at.to() != null) {
            return "custom";
        }
        return at.days() == null ? ALL : at.days().toString();
    }

    private Map<String, String> withAll(String key, Map<String, String> choices) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(ALL, getTranslation(key));
        all.putAll(choices);
        return all;
    }

    private Component pictures(MapAddress at) {
        Div pictures = new Div(
                picture("metrics.view.map", at.withProcess(false), !at.process()),
                picture("metrics.view.bpmn", at.withProcess(true), at.process()));
        pictures.addClassName("jl-segmented");
        pictures.getElement().setAttribute("role", "group");
        return pictures;
    }

    private Button picture(String label, MapAddress to, boolean shown) {
        Button button = new Button(getTranslation(label), click -> go.accept(to));
        button.addThemeVariants(shown ? ButtonVariant.LUMO_PRIMARY : ButtonVariant.LUMO_TERTIARY);
        button.getElement().setAttribute("aria-pressed", Boolean.toString(shown));
        return button;
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null || text.equals("custom") ? null : Integer.valueOf(text);
    }
}

package io.journeyloop.breakpoint.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Journey, period and branch of the board; every choice is a new address. */
class BoardToolbar extends Div {

    private static final String ALL = "";
    private static final String CUSTOM = "custom";

    private final Consumer<BoardAddress> go;

    /** @param branches empty where the reader has no choice */
    BoardToolbar(BoardAddress at, BoardTexts texts, Map<String, String> branches, Consumer<BoardAddress> go) {
        this.go = go;
        addClassName("jl-toolbar");
        add(select(
                texts.text("journey"),
                withAll(texts.text("journey.all"), texts.journeys()),
                at.journey(),
                at::withJourney));
        add(select(texts.text("period"), periods(at, texts), period(at), days -> days(at, days)));
        if (!branches.isEmpty()) {
            add(select(texts.text("branch"), withAll(texts.text("branch.all"), branches), at.branch(), at::withBranch));
        }
    }

    private Select<String> select(
            String label,
            Map<String, String> choices,
            @Nullable String chosen,
            Function<@Nullable String, BoardAddress> change) {
        Select<String> select = choice(label, choices, chosen);
        select.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                String value = event.getValue();
                go.accept(change.apply(value == null || value.equals(ALL) ? null : value));
            }
        });
        return select;
    }

    /** A select of values with their names; the value that is none stands for all. */
    static Select<String> choice(String label, Map<String, String> choices, @Nullable String chosen) {
        Select<String> select = new Select<>();
        select.setItems(new ArrayList<>(choices.keySet()));
        select.setItemLabelGenerator(value -> choices.getOrDefault(value, value));
        select.setAriaLabel(label);
        select.setValue(chosen == null ? ALL : chosen);
        select.addClassName("jl-map-select");
        return select;
    }

    static Map<String, String> withAll(String all, Map<String, String> choices) {
        Map<String, String> with = new LinkedHashMap<>();
        with.put(ALL, all);
        with.putAll(choices);
        return with;
    }

    private static Map<String, String> periods(BoardAddress at, BoardTexts texts) {
        Map<String, String> periods = new LinkedHashMap<>();
        if (at.dated()) {
            periods.put(CUSTOM, texts.period(at));
        }
        BoardAddress.PERIODS.forEach(days -> periods.put(days.toString(), texts.text("period." + days)));
        return periods;
    }

    private static String period(BoardAddress at) {
        return at.dated() ? CUSTOM : Integer.toString(at.days());
    }

    private static BoardAddress days(BoardAddress at, @Nullable String days) {
        return days == null || days.equals(CUSTOM) ? at : at.withDays(Integer.parseInt(days));
    }
}

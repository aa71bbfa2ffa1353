package io.journeyloop.breakpoint.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.journeyloop.breakpoint.Breakpoint.Kind;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.BreakpointQuery;
import io.journeyloop.breakpoint.BreakpointQuery.Sort;
import io.journeyloop.shell.Icon;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What narrows and sorts the list; every choice is a new address. */
class BoardFilterBar extends Div {

    private final BoardTexts texts;
    private final Consumer<BoardAddress> go;
    private final TextField search = new TextField();

    /** @param reader the reader's user name */
    BoardFilterBar(BoardAddress at, String reader, BoardTexts texts, Consumer<BoardAddress> go) {
        this.texts = texts;
        this.go = go;
        addClassName("jl-toolbar");
        search.setPlaceholder(texts.text("search"));
        search.setAriaLabel(texts.text("search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValue(at.q() == null ? "" : at.q());
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go.accept(at.withSearch(event.getValue().isBlank() ? null : event.getValue()));
            }
        });
        add(search);
        add(select(
                "filter.status",
                statuses(),
                at.status() == null ? null : at.status().name(),
                name -> at.withStatus(name == null ? null : Status.valueOf(name))));
        add(select(
                "filter.kind",
                kinds(),
                at.kind() == null ? null : at.kind().name(),
                name -> at.withKind(name == null ? null : Kind.valueOf(name))));
        add(select("filter.owner", owners(at, reader), at.owner(), at::withOwner));
        add(select(
                "filter.sort",
                sorts(),
                at.sort().name(),
                name -> at.withSort(name == null ? Sort.NEWEST : Sort.valueOf(name))));
    }

    void focusSearch() {
        search.focus();
    }

    private Select<String> select(
            String label,
            Map<String, String> choices,
            @Nullable String chosen,
            Function<@Nullable String, BoardAddress> change) {
        Select<String> select = BoardToolbar.choice(texts.text(label), choices, chosen);
        select.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go.accept(change.apply(
                        event.getValue() == null || event.getValue().isEmpty() ? null : event.getValue()));
            }
        });
        return select;
    }

    private Map<String, String> statuses() {
        Map<String, String> all = new LinkedHashMap<>();
        Arrays.stream(Status.values()).forEach(one -> all.put(one.name(), texts.text("status." + one.slug())));
        return BoardToolbar.withAll(texts.text("filter.status.open"), all);
    }

    private Map<String, String> kinds() {
        Map<String, String> all = new LinkedHashMap<>();
        Arrays.stream(Kind.values())
                .forEach(one -> all.put(one.name(), getTranslation("breakpoint.kind." + one.slug())));
        return BoardToolbar.withAll(texts.text("filter.kind.all"), all);
    }

    private Map<String, String> owners(BoardAddress at, String reader) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(BreakpointQuery.NOBODY, texts.text("nobody"));
        all.put(reader, texts.text("me"));
        if (at.owner() != null && !all.containsKey(at.owner())) {
            all.put(at.owner(), texts.person(at.owner()));
        }
        return BoardToolbar.withAll(texts.text("filter.owner.all"), all);
    }

    private Map<String, String> sorts() {
        Map<String, String> all = new LinkedHashMap<>();
        Arrays.stream(Sort.values())
                .forEach(one ->
                        all.put(one.name(), texts.text("sort." + one.name().toLowerCase(Locale.ROOT))));
        return all;
    }
}

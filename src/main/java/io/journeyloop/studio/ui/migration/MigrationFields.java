package io.journeyloop.studio.ui.migration;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.journeyloop.common.Problem;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import io.journeyloop.journey.JourneyVersion;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.VersionId;
import io.journeyloop.staff.Branch;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of whom and where; each change goes into the address. */
final class MigrationFields extends Div {

    private final transient MigrationScreen screen;
    private final transient MigrationAddress at;
    private final transient Consumer<MigrationAddress> go;
    private final Select<Integer> from = new Select<>();
    private final Select<Integer> to = new Select<>();
    private final Select<String> touchpoint = new Select<>();
    private final Select<String> branch = new Select<>();
    private final DatePicker since = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final TextField customers = new TextField();

    MigrationFields(
            MigrationScreen screen,
            JourneyMap map,
            MigrationAddress at,
            List<JourneyVersion> versions,
            Map<VersionId, Journeys.Count> counts,
            Consumer<MigrationAddress> go) {
        this.screen = screen;
        this.at = at;
        this.go = go;
        addClassName("mg-fields");
        version(from, "from", at.from(), versions, counts);
        version(to, "to", at.to(), versions, counts);
        touchpoints(map);
        branches();
        day(since, "since");
        day(until, "until");
        since.setValue(at.since());
        until.setValue(at.until());
        since.setMax(at.until());
        until.setMin(at.since());
        customers.setLabel(screen.text("customers"));
        customers.setPlaceholder(screen.text("customers.hint"));
        customers.setClearButtonVisible(true);
        customers.setValue(String.join(", ", at.customers()));
        List.<AbstractField<?, ?>>of(from, to, touchpoint, branch, since, until, customers)
                .forEach(field -> field.addValueChangeListener(change -> changed(change.isFromClient())));
        add(from, to, touchpoint, branch, since, until, customers);
    }

    private void version(
            Select<Integer> select,
            String name,
            @Nullable Integer value,
            List<JourneyVersion> versions,
            Map<VersionId, Journeys.Count> counts) {
        Map<Integer, JourneyVersion> byNumber =
                versions.stream().collect(Collectors.toMap(JourneyVersion::version, Function.identity()));
        select.setLabel(screen.text(name));
        select.setItems(versions.stream().map(JourneyVersion::version).toList());
        select.setItemLabelGenerator(number -> screen.text(
                "version",
                String.valueOf(number),
                screen.count(VersionChoice.open(Objects.requireNonNull(byNumber.get(number)), counts))));
        select.setValue(value);
    }

    private void touchpoints(JourneyMap map) {
        Map<String, Touchpoint> byId =
                map.touchpoints().stream().collect(Collectors.toMap(Touchpoint::id, Function.identity()));
        touchpoint.setLabel(screen.text("touchpoint"));
        everything(touchpoint, "anywhere", id -> {
            Touchpoint found = byId.get(id);
            return found == null ? id : screen.texts().touchpoint(map, found);
        });
        touchpoint.setItems(map.touchpoints().stream().map(Touchpoint::id).toList());
        touchpoint.setValue(at.touchpoint());
    }

    private void branches() {
        Map<String, Branch> byNo =
                screen.texts().branches().stream().collect(Collectors.toMap(Branch::no, Function.identity()));
        branch.setLabel(screen.text("branch"));
        everything(branch, "everywhere", no -> {
            Branch found = byNo.get(no);
            return found == null ? no : no + " " + found.name(getLocale());
        });
        branch.setItems(byNo.keySet().stream().sorted().toList());
        branch.setValue(at.branch());
    }

    private void everything(Select<String> select, String none, Function<String, String> label) {
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(screen.text(none));
        select.setItemLabelGenerator(value -> value == null ? screen.text(none) : label.apply(value));
    }

    private void day(DatePicker day, String name) {
        day.setLabel(screen.text(name));
        day.setClearButtonVisible(true);
        day.setLocale(UI.getCurrentOrThrow().getLocale());
    }

    private void changed(boolean byReader) {
        if (!byReader) {
            return;
        }
        try {
            go.accept(new MigrationAddress(
                    from.getValue(),
                    to.getValue(),
                    MigrationAddress.customers(customers.getValue()),
                    branch.getValue(),
                    Objects.equals(from.getValue(), at.from()) ? touchpoint.getValue() : null,
                    since.getValue(),
                    until.getValue(),
                    null,
                    0));
        } catch (Problem refused) {
            customers.setErrorMessage(refused.sentence(getLocale()) + " " + refused.next(getLocale()));
            customers.setInvalid(true);
        }
    }
}

package io.journeyloop.customer.profile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.FactDefinitions;
import io.journeyloop.customer.profile.CustomerProfile;
import io.journeyloop.customer.profile.CustomerProfiles;
import io.journeyloop.shell.Card;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.LabelledValues;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.PageHeader;
import io.journeyloop.shell.PageTitles;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.Masking;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One customer: who, in which journeys, what is allowed, what happened. Masked until a reason is given. */
@Route("customers/:no")
@PermitAll
@StyleSheet("assets/intake.css")
class CustomerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CustomerProfiles profiles;
    private final transient Branches branches;
    private final transient LocaleFormats formats;
    private final transient CustomerTexts texts;
    private final transient CustomerCards cards;
    private final transient FactDefinitions definitions;

    private String title = "";

    CustomerView(
            CustomerProfiles profiles,
            Branches branches,
            LocaleFormats formats,
            CustomerTexts texts,
            CustomerCards cards,
            FactDefinitions definitions) {
        this.profiles = profiles;
        this.branches = branches;
        this.formats = formats;
        this.texts = texts;
        this.cards = cards;
        this.definitions = definitions;
        addClassName("jl-page");
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(title);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CustomerProfile profile =
                profiles.get(event.getRouteParameters().get("no").orElse(""));
        profiles.viewed(profile);
        show(profile, null);
    }

    private void show(CustomerProfile profile, @Nullable Customer revealed) {
        removeAll();
        Customer customer = profile.customer();
        String name =
                revealed != null ? Optional.ofNullable(revealed.name()).orElse("") : Masking.name(customer.name());
        title = name.isEmpty() ? customer.customerNo() : name;
        PageHeader head = new PageHeader(title);
        head.setFacts(facts(customer));
        if (revealed == null) {
            Button reveal = new Button(getTranslation("customer.reveal"), Icon.EYE.create());
            reveal.addClickListener(click ->
                    new RevealDialog(reason -> show(profile, profiles.reveal(customer.customerNo(), reason))).open());
            if (profiles.takesComplaints()) {
                head.addTools(new Anchor("cases?record=" + customer.customerNo(), getTranslation("recovery.record")));
            }
            head.addTools(reveal);
        }
        Div side = new Div(person(customer, revealed), groups(profile), cards.consents(profile));
        side.addClassName("jl-stack");
        Div main = new Div(cards.journeys(profile), cards.timeline(profile, revealed != null));
        main.addClassName("jl-stack");
        Div columns = new Div(main, side);
        columns.addClassName("in-columns");
        add(head, columns);
    }

    private String facts(Customer customer) {
        return String.join(
                " · ",
                texts.tier(customer),
                texts.lifecycle(customer),
                branches.name(customer.branchNo(), getLocale()));
    }

    private Component person(Customer customer, @Nullable Customer revealed) {
        LabelledValues labelledValues = new LabelledValues();
        labelledValues.add(getTranslation("intake.field.customerNo"), customer.customerNo());
        labelledValues.add(
                getTranslation("intake.field.phone"),
                revealed != null ? revealed.phone() : Masking.phone(customer.phone()));
        labelledValues.add(
                getTranslation("intake.field.branch"),
                customer.branchNo() + " " + branches.name(customer.branchNo(), getLocale()));
        labelledValues.add(
                getTranslation("intake.field.age"),
                customer.age() == null ? null : customer.age().toString());
        labelledValues.add(getTranslation("intake.field.gender"), gender(customer.gender()));
        labelledValues.add(getTranslation("intake.field.occupation"), texts.value(customer.occupation()));
        labelledValues.add(getTranslation("intake.field.maritalStatus"), texts.value(customer.maritalStatus()));
        labelledValues.add(getTranslation("intake.field.education"), texts.value(customer.education()));
        labelledValues.add(getTranslation("intake.field.aum"), assets(customer.aum(), revealed != null));
        labelledValues.add(getTranslation("intake.field.riskRating"), texts.risk(customer.riskRating()));
        labelledValues.add(
                getTranslation("intake.field.openedAt"),
                customer.openedAt() == null ? null : formats.date(customer.openedAt()));
        (revealed != null ? definitions.whole(revealed) : definitions.masked(customer))
                .forEach(fact -> labelledValues.add(fact.label(), fact.value()));
        return Card.of(getTranslation("customer.customer.person"), labelledValues);
    }

    private @Nullable String gender(@Nullable String gender) {
        return "male".equals(gender) || "female".equals(gender) ? getTranslation("customer.gender." + gender) : gender;
    }

    private @Nullable String assets(@Nullable BigDecimal aum, boolean whole) {
        if (aum == null) {
            return null;
        }
        return whole ? formats.number(aum.doubleValue(), 2) : "****";
    }

    private Component groups(CustomerProfile profile) {
        Div chips = new Div();
        chips.addClassName("in-chips");
        profile.segments().stream()
                .map(segment -> segment.name(getLocale()))
                .forEach(name -> chips.add(chip(name, "in-segment")));
        profile.tags().forEach(tag -> chips.add(chip(tag, "in-tag")));
        if (profile.segments().isEmpty() && profile.tags().isEmpty()) {
            chips.add(Card.nothing(getTranslation("customer.customer.nogroups")));
        }
        return Card.of(getTranslation("customer.customer.groups"), chips);
    }

    private static Span chip(String text, String kind) {
        Span chip = new Span(text);
        chip.addClassNames("in-chip", kind);
        return chip;
    }
}

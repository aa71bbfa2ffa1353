package io.journeyloop.customer.profile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.common.Texts;
import io.journeyloop.customer.Consent;
import io.journeyloop.customer.Purpose;
import io.journeyloop.customer.TimelineEntry;
import io.journeyloop.customer.profile.CustomerProfile;
import io.journeyloop.journey.Labels;
import io.journeyloop.shell.Card;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.RelativeTime;
import io.journeyloop.shell.StagePath;
import io.journeyloop.shell.State;
import io.journeyloop.shell.StateBadge;
import io.journeyloop.staff.Masking;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The cards of one customer's screen. */
@org.springframework.stereotype.Component
class CustomerCards {

    private static final Map<String, Icon> KINDS = Map.of(
            "journey", Icon.MAP,
            "task", Icon.CHECK,
            "contact", Icon.SMS,
            "survey", Icon.SURVEY,
            "case", Icon.CASE,
            "breakpoint", Icon.BREAKPOINT,
            "fact", Icon.INFO);

    private final Labels labels;
    private final LocaleFormats formats;
    private final Texts texts;
    private final Clock clock;

    CustomerCards(Labels labels, LocaleFormats formats, Texts texts, Clock clock) {
        this.labels = labels;
        this.formats = formats;
        this.texts = texts;
        this.clock = clock;
    }

    Component journeys(CustomerProfile profile) {
        Div list = new Div();
        list.addClassName("jl-list");
        profile.journeys().forEach(one -> list.add(instance(one)));
        return profile.journeys().isEmpty()
                ? Card.of(text("customer.customer.journeys"), Card.nothing(text("customer.customer.nojourneys")))
                : Card.of(text("customer.customer.journeys"), list);
    }

    private Component instance(CustomerProfile.Instance one) {
        Locale reader = formats.reader();
        String key = one.instance().key();
        Span name = new Span(labels.journey(key, reader, one.journeyName()));
        RelativeTime since = RelativeTime.of(formats, one.instance().enteredAt());
        since.addClassNames("jl-2nd", "jl-spread");
        Div head = new Div(name, since);
        head.addClassName("jl-row");
        Div row = new Div(head, path(key, one.stages()));
        row.addClassNames("jl-list-row", "in-progress");
        return row;
    }

    private StagePath path(String journey, List<CustomerProfile.StageAt> stages) {
        return new StagePath(stages.stream()
                .map(stage -> new StagePath.Step(
                        labels.stage(journey, stage.id(), formats.reader(), stage.name()), stage.here()))
                .toList());
    }

    Component consents(CustomerProfile profile) {
        Div list = new Div();
        list.addClassName("jl-list");
        profile.consents().forEach(one -> list.add(consent(one)));
        profile.assumedConsents().stream().sorted().forEach(one -> list.add(assumed(one)));
        return profile.consents().isEmpty() && profile.assumedConsents().isEmpty()
                ? Card.of(text("customer.customer.consents"), Card.nothing(text("customer.customer.noconsents")))
                : Card.of(text("customer.customer.consents"), list);
    }

    private Component assumed(Purpose purpose) {
        Span what =
                new Span(text("customer.purpose." + purpose.slug()) + " · " + text("customer.consent.all-channels"));
        what.addClassName("jl-ellipsis");
        StateBadge badge = new StateBadge(State.WATCH, text("customer.consent.assumed"));
        badge.addClassName("jl-spread");
        Span why = new Span(text("customer.consent.assumed.why"));
        why.addClassName("jl-small");
        Div row = new Div(what, badge, why);
        row.addClassNames("in-consent", "jl-list-row");
        return row;
    }

    private Component consent(Consent one) {
        String channel = one.channel() == null
                ? text("customer.consent.all-channels")
                : texts.get("shell.map.channel." + one.channel(), formats.reader());
        Span what = new Span(text("customer.purpose." + one.purpose().slug()) + " · " + channel);
        what.addClassName("jl-ellipsis");
        boolean holds = one.holds(clock.instant());
        StateBadge badge = holds
                ? new StateBadge(
                        one.granted() ? State.GOOD : State.HOLD,
                        text(one.granted() ? "customer.consent.granted" : "customer.consent.refused"))
                : new StateBadge(State.NEUTRAL, text("customer.consent.ended"));
        Div row = new Div(what, badge);
        badge.addClassName("jl-spread");
        row.addClassName("in-consent");
        Span until = new Span(
                one.until() == null
                        ? texts.get("customer.consent.since", formats.reader(), formats.date(one.since()))
                        : texts.get("customer.consent.until", formats.reader(), formats.date(one.until())));
        until.addClassName("jl-small");
        row.add(until);
        row.addClassName("jl-list-row");
        return row;
    }

    /**
     * What happened, the newest first.
     *
     * @param whole whether the customer's own words are shown as written, numbers in them and all
     */
    Component timeline(CustomerProfile profile, boolean whole) {
        Div list = new Div();
        list.addClassNames("jl-list", "in-timeline");
        profile.timeline().forEach(one -> list.add(entry(one, whole)));
        return profile.timeline().isEmpty()
                ? Card.of(text("customer.customer.timeline"), Card.nothing(text("customer.customer.notimeline")))
                : Card.of(text("customer.customer.timeline"), list);
    }

    private Component entry(TimelineEntry one, boolean whole) {
        boolean chinese = formats.reader().getLanguage().equals("zh");
        String title = chinese ? one.titleZh() : one.title();
        Component words = one.link() == null ? new Span(title) : new Anchor(one.link(), title);
        Div what = new Div(words);
        what.addClassName("in-what");
        if (one.detail() != null && !one.detail().isBlank()) {
            Span detail = new Span(whole ? one.detail() : Masking.words(one.detail()));
            detail.addClassName("jl-small");
            what.add(detail);
        }
        RelativeTime when = RelativeTime.of(formats, one.at());
        when.addClassNames("jl-2nd", "jl-spread");
        Div row = new Div(KINDS.getOrDefault(one.kind(), Icon.INFO).create(), what, when);
        row.addClassName("jl-list-row");
        return row;
    }

    private String text(String key) {
        return texts.get(key, formats.reader());
    }
}

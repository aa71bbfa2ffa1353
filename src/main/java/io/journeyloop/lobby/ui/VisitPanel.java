package io.journeyloop.lobby.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import io.journeyloop.customer.Customer;
import io.journeyloop.lobby.HallRow;
import io.journeyloop.lobby.HallVisit;
import io.journeyloop.lobby.VisitBrief;
import io.journeyloop.lobby.VisitBriefs;
import io.journeyloop.lobby.VisitId;
import io.journeyloop.lobby.VisitJourney;
import io.journeyloop.lobby.Visits;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.StagePath;
import io.journeyloop.staff.Masking;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One customer in the hall: who, what stands open, and the one next thing to do. Shown anew every few seconds; the next
 * thing is left alone as long as it is the same, so that nobody loses what is half written.
 */
class VisitPanel extends Section {

    private final VisitId visitId;
    private final VisitBriefs briefs;
    private final Visits visits;
    private final VisitSteps steps;
    private final HallTexts texts;
    private final Runnable refresh;
    private final Runnable close;
    private final Div around = new Div();
    private final Div next = new Div();
    private final Div foot = new Div();
    private @Nullable VisitBrief shown;
    private String nextKey = "";

    VisitPanel(
            VisitId visitId,
            VisitBriefs briefs,
            Visits visits,
            VisitSteps steps,
            HallTexts texts,
            Runnable refresh,
            Runnable close) {
        this.visitId = visitId;
        this.briefs = briefs;
        this.visits = visits;
        this.steps = steps;
        this.texts = texts;
        this.refresh = refresh;
        this.close = close;
        addClassNames("jl-card", "lo-panel");
        around.addClassName("lo-around");
        next.addClassName("lo-next");
        foot.addClassName("lo-foot");
        add(around, next, foot);
    }

    VisitId visitId() {
        return visitId;
    }

    /** As it stands now; refused like the visit itself. */
    void show() {
        VisitBrief brief = briefs.of(visitId);
        around.removeAll();
        around.add(head(brief.row()));
        path(brief);
        around.add(new VisitNotes(brief, texts));
        String key = NextCard.key(brief);
        if (!key.equals(nextKey)) {
            next.removeAll();
            next.add(new NextCard(brief, steps, texts, () -> askHandOver(brief), this::changed));
            nextKey = key;
        }
        if (!brief.equals(shown)) {
            foot.removeAll();
            if (brief.row().visit().leftAt() == null) {
                foot.add(
                        handOver(brief),
                        complaint(brief.row().customer()),
                        leave(brief.row().visit()));
            }
        }
        shown = brief;
    }

    private void changed() {
        nextKey = "";
        refresh.run();
    }

    private Component head(HallRow row) {
        Button back = new Button(Icon.BACK.create(), click -> close.run());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        back.setAriaLabel(texts.text("close"));
        back.addClassNames("jl-only-phone", "lo-touch");
        Button shut = new Button(Icon.CLOSE.create(), click -> close.run());
        shut.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        shut.setAriaLabel(texts.text("close"));
        shut.addClassNames("jl-spread", "jl-hide-phone");
        Div line = new Div(back, name(row), texts.state(row), shut);
        line.addClassNames("jl-row", "lo-head-line");
        Header head = new Header(line, about(row));
        head.addClassName("lo-head");
        return head;
    }

    private Component name(HallRow row) {
        String who = texts.who(row);
        Customer customer = row.customer();
        Component name = customer == null ? new Span(who) : new Anchor("customers/" + customer.customerNo(), who);
        name.addClassNames("lo-name", "jl-ellipsis");
        return name;
    }

    private Component about(HallRow row) {
        Div about = new Div();
        about.addClassNames("jl-row", "lo-about-line", "jl-small");
        Customer customer = row.customer();
        HallVisit visit = row.visit();
        if (customer != null) {
            String phone = Masking.phone(customer.phone());
            if (!phone.isEmpty()) {
                Span masked = new Span(phone);
                masked.addClassName("jl-masked");
                about.add(masked);
            }
            Span tier = new Span(texts.tier(customer));
            tier.addClassName("lo-tier");
            about.add(tier);
            if (customer.riskRating() != null) {
                about.add(new Span(texts.text("risk", texts.risk(customer.riskRating()))));
            }
        }
        if (visit.arrivedAt() != null) {
            String at = texts.formats().time(visit.arrivedAt());
            about.add(new Span(texts.text("arrived", texts.arrival(visit), at)));
        }
        if (customer != null && visit.ticket() != null) {
            about.add(new Span(texts.text("ticket", visit.ticket())));
        }
        String with = texts.with(row);
        if (!with.isEmpty()) {
            about.add(new Span(with));
        }
        return about;
    }

    private void path(VisitBrief brief) {
        if (brief.underWay() == null) {
            return;
        }
        String key = brief.underWay().key();
        Set<String> here =
                brief.row().stages().stream().map(VisitJourney.Stage::id).collect(Collectors.toSet());
        around.add(new StagePath(brief.path().stream()
                .map(stage -> new StagePath.Step(
                        texts.labels().stage(key, stage.id(), texts.reader(), stage.name()), here.contains(stage.id())))
                .toList()));
    }

    private Component handOver(VisitBrief brief) {
        Button button = new Button(texts.text("hand-over"), Icon.FORWARD.create(), click -> askHandOver(brief));
        button.addClassName("lo-touch");
        button.setEnabled(!brief.colleagues().isEmpty());
        button.setVisible(brief.row().visit().isHere());
        return button;
    }

    /** Whoever receives customers takes their complaints; of somebody unknown too. */
    private Component complaint(@Nullable Customer customer) {
        String whose = customer == null ? "" : customer.customerNo();
        Anchor link = new Anchor("cases?record=" + whose, texts.text("complaint"));
        link.addClassNames("lo-touch", "lo-complaint");
        return link;
    }

    private void askHandOver(VisitBrief brief) {
        new HandOverDialog(brief, texts, (to, word) -> {
                    visits.handOver(visitId, to, word);
                    Notification.show(texts.text("handed-over"));
                    changed();
                })
                .open();
    }

    private Component leave(HallVisit visit) {
        String verb = visit.isExpected() ? "does-not-come" : "has-left";
        Button button = new Button(texts.text(verb), click -> {
            visits.leave(visitId);
            Notification.show(texts.text(verb + ".done"));
            close.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassName("lo-touch");
        return button;
    }
}

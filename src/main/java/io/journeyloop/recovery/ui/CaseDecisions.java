package io.journeyloop.recovery.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import io.journeyloop.recovery.CaseAct;
import io.journeyloop.recovery.LegalKind;
import io.journeyloop.recovery.Recovery;
import io.journeyloop.recovery.RecoveryCase;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What can be decided about a case: how it ends, and how long the law gives. Each asks why before it is done. */
final class CaseDecisions extends Div {

    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_ACTION = 2000;

    private final RecoveryCase one;
    private final Recovery recovery;
    private final CaseTexts texts;
    private final Runnable changed;

    /**
     * Buttons for what the reader may do now; nothing where that is nothing.
     *
     * @param may whether the reader may do that to the case as it stands
     * @param changed told when the case has changed
     */
    CaseDecisions(RecoveryCase one, Predicate<CaseAct> may, Recovery recovery, CaseTexts texts, Runnable changed) {
        this.one = one;
        this.recovery = recovery;
        this.texts = texts;
        this.changed = changed;
        addClassName("jl-row");
        getStyle().set("flex-wrap", "wrap");
        if (may.test(CaseAct.CLOSE)) {
            Button close = button("close", this::close);
            close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        if (may.test(CaseAct.REOPEN)) {
            button("reopen", () -> ask("reopen", why -> recovery.reopen(one.caseNo(), why)));
        }
        if (may.test(CaseAct.APPROVE_EXTENSION)) {
            button("approve-extension", this::approveExtension);
        }
        if (may.test(CaseAct.ASK_EXTENSION)) {
            button("ask-extension", this::askExtension);
        }
        if (may.test(CaseAct.CLASSIFY)) {
            LegalKind other = one.legal().kind() == LegalKind.COMPLEX ? LegalKind.SIMPLE : LegalKind.COMPLEX;
            button("classify." + other.slug(), () -> classify(other));
        }
        if (one.legal().complaint() && may.test(CaseAct.WITHDRAW)) {
            button("withdraw", () -> ask("withdraw", why -> recovery.withdraw(one.caseNo(), why)));
        }
    }

    private Button button(String deed, Runnable open) {
        Button button = new Button(texts.text("decide." + deed), click -> open.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(button);
        return button;
    }

    /** What was done is asked for where nobody has said it yet. */
    private void close() {
        TextArea action = new TextArea(texts.text("decide.close.action"));
        action.setMaxLength(LONGEST_ACTION);
        action.setWidthFull();
        action.setRequiredIndicatorVisible(true);
        ReasonDialog dialog = dialog("close", why -> recovery.close(one.caseNo(), filled(action), why));
        if (one.remedy().action() == null) {
            dialog.with(action);
        }
        dialog.open();
    }

    private void askExtension() {
        ask("ask-extension", why -> recovery.legalTerm(one.caseNo(), null, true, why), now(), then(kind(), true));
    }

    private void approveExtension() {
        ask(
                "approve-extension",
                why -> recovery.legalTerm(one.caseNo(), null, true, why),
                now(),
                then(kind(), true),
                texts.person(one.legal().extensionAskedBy()));
    }

    private void classify(LegalKind kind) {
        ask(
                "classify." + kind.slug(),
                why -> recovery.legalTerm(one.caseNo(), kind.slug(), false, why),
                now(),
                then(kind, one.legal().extendedBy() != null));
    }

    private void ask(String deed, Consumer<String> done, Object... arguments) {
        dialog(deed, done, arguments).open();
    }

    private ReasonDialog dialog(String deed, Consumer<String> done, Object... arguments) {
        return new ReasonDialog(
                texts,
                "decide." + deed,
                SHORTEST_REASON,
                LONGEST_REASON,
                why -> {
                    done.accept(why);
                    Notification.show(texts.text("decide." + deed + ".done"));
                    changed.run();
                },
                arguments);
    }

    private LegalKind kind() {
        return Objects.requireNonNullElse(one.legal().kind(), LegalKind.SIMPLE);
    }

    private String now() {
        return texts.date(one.legal().deadline());
    }

    private String then(LegalKind kind, boolean extended) {
        return texts.date(recovery.deadlineIf(one, kind, extended));
    }

    private static @Nullable String filled(TextArea field) {
        return field.isEmpty() ? null : field.getValue().strip();
    }
}

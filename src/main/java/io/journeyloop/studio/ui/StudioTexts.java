package io.journeyloop.studio.ui;

import io.journeyloop.common.Texts;
import io.journeyloop.journey.Labels;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.State;
import io.journeyloop.shell.StateBadge;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.studio.Draft;
import io.journeyloop.studio.DraftKind;
import io.journeyloop.studio.DraftState;
import org.springframework.stereotype.Component;

/** The studio's texts in the reader's language. */
@Component
class StudioTexts {

    private final Texts texts;
    private final Labels labels;
    private final LocaleFormats formats;
    private final StaffDirectory people;

    StudioTexts(Texts texts, Labels labels, LocaleFormats formats, StaffDirectory people) {
        this.texts = texts;
        this.labels = labels;
        this.formats = formats;
        this.people = people;
    }

    LocaleFormats formats() {
        return formats;
    }

    /** The text of {@code studio.<key>}. */
    String text(String key, Object... arguments) {
        return texts.get("studio." + key, formats.reader(), arguments);
    }

    /** The text of {@code studio.<key>}, of another where there is none. */
    String textOr(String key, String other) {
        String found = text(key);
        return found.startsWith("!") ? other : found;
    }

    /** What people call a colleague; the product itself where it was no person. */
    String person(String username) {
        return CurrentStaff.SYSTEM.equals(username)
                ? "JourneyLoop"
                : people.find(username).map(StaffMember::displayName).orElse(username);
    }

    /** A journey's name in the reader's language. */
    String journey(String key, String inModel) {
        return labels.journey(key, formats.reader(), inModel);
    }

    /** A model's name in the reader's language; forms have no labels of their own. */
    String model(DraftKind kind, String key, String inModel) {
        return switch (kind) {
            case BPMN -> journey(key, inModel);
            case DMN -> labels.decision(key, formats.reader(), inModel);
            case FORM -> inModel;
        };
    }

    /** What a model says in its own words, in the reader's language where somebody translated just these. */
    String said(String inModel) {
        return labels.said(inModel, formats.reader());
    }

    /** An element's name in the reader's language. */
    String element(String key, String element, String inModel) {
        return labels.element(key, element, formats.reader(), inModel);
    }

    /** Where a draft stands. */
    StateBadge badge(Draft draft) {
        return new StateBadge(
                scale(draft.state()), text("state." + draft.state().slug()));
    }

    /** When and by whom, for one line. */
    String changed(Draft draft) {
        return text(
                "change.by",
                formats.relative(draft.changed().at()),
                person(draft.changed().by()));
    }

    private static State scale(DraftState state) {
        return switch (state) {
            case DRAFT -> State.NEUTRAL;
            case SUBMITTED -> State.WAITING;
            case SENT_BACK -> State.WATCH;
            case LIVE -> State.GOOD;
            case DISCARDED -> State.HOLD;
        };
    }
}

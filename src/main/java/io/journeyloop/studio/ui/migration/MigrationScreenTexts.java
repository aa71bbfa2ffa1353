package io.journeyloop.studio.ui.migration;

import io.journeyloop.common.Texts;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.Labels;
import io.journeyloop.journey.MigrationRefusal;
import io.journeyloop.journey.MigrationRun;
import io.journeyloop.journey.MigrationTexts;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.staff.Branch;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The texts of the screen, and the names of what it shows, in the reader's language. */
@Component
class MigrationScreenTexts {

    private final Texts texts;
    private final LocaleFormats formats;
    private final Labels labels;
    private final MigrationTexts refusals;
    private final Branches branches;
    private final StaffDirectory people;

    MigrationScreenTexts(
            Texts texts,
            LocaleFormats formats,
            Labels labels,
            MigrationTexts refusals,
            Branches branches,
            StaffDirectory people) {
        this.texts = texts;
        this.formats = formats;
        this.labels = labels;
        this.refusals = refusals;
        this.branches = branches;
        this.people = people;
    }

    LocaleFormats formats() {
        return formats;
    }

    /** The text of {@code studio.migrate.<key>}. */
    String text(String key, Object... arguments) {
        return text(formats.reader(), key, arguments);
    }

    /** As {@link #text(String, Object...)}, for that reader. */
    String text(Locale reader, String key, Object... arguments) {
        return texts.get("studio.migrate." + key, reader, arguments);
    }

    String journey(JourneyMap map) {
        return labels.journey(map.key(), formats.reader(), map.name());
    }

    String touchpoint(JourneyMap map, JourneyMap.Touchpoint touchpoint) {
        return labels.element(map.key(), touchpoint.id(), formats.reader(), touchpoint.name());
    }

    List<Branch> branches() {
        return branches.all();
    }

    String branch(String no) {
        return no + " " + branches.name(no, formats.reader());
    }

    String person(String username) {
        return CurrentStaff.SYSTEM.equals(username)
                ? "JourneyLoop"
                : people.find(username).map(StaffMember::displayName).orElse(username);
    }

    /** Why somebody stays. */
    String why(MigrationRefusal refusal, MigrationRun run) {
        return why(formats.reader(), refusal, run);
    }

    /** As {@link #why(MigrationRefusal, MigrationRun)}, for that reader. */
    String why(Locale reader, MigrationRefusal refusal, MigrationRun run) {
        return texts.get(refusals.of(refusal, run, reader), reader);
    }

    /** "Check", "Pilot: the first 10", "Everybody chosen". */
    String kind(MigrationRun run) {
        Integer pilot = run.request().pilot();
        if (run.rehearsal()) {
            return text("kind.check");
        }
        return pilot == null ? text("kind.all") : text("kind.pilot", formats.count(pilot));
    }
}

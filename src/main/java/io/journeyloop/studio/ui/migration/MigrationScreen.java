package io.journeyloop.studio.ui.migration;

import io.journeyloop.common.Texts;
import io.journeyloop.customer.Customers;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.Labels;
import io.journeyloop.journey.MigrationItems;
import io.journeyloop.journey.MigrationRefusal;
import io.journeyloop.journey.MigrationRun;
import io.journeyloop.journey.MigrationRuns;
import io.journeyloop.journey.MigrationTexts;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.time.BankZone;
import org.springframework.stereotype.Component;

/** What the screen asks, and its texts in the reader's language. */
@Component
record MigrationScreen(
        MigrationRuns runs,
        MigrationItems items,
        MigrationTexts words,
        JourneyModels models,
        Journeys journeys,
        Customers customers,
        Branches branches,
        StaffDirectory people,
        Labels labels,
        Audit audit,
        LocaleFormats formats,
        BankZone zone,
        Texts texts) {

    /** The text of {@code studio.migrate.<key>}. */
    String text(String key, Object... arguments) {
        return texts.get("studio.migrate." + key, formats.reader(), arguments);
    }

    String version(int number) {
        return texts.get("studio.live", formats.reader(), String.valueOf(number));
    }

    String count(long number) {
        return formats.count(number);
    }

    String journey(JourneyMap map) {
        return labels.journey(map.key(), formats.reader(), map.name());
    }

    String touchpoint(JourneyMap map, JourneyMap.Touchpoint touchpoint) {
        return labels.element(map.key(), touchpoint.id(), formats.reader(), touchpoint.name());
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
        return texts.get(words.of(refusal, run, formats.reader()), formats.reader());
    }

    /** "Check", "Pilot: the first 10", "Everybody chosen". */
    String kind(MigrationRun run) {
        Integer pilot = run.request().pilot();
        if (run.rehearsal()) {
            return text("kind.check");
        }
        return pilot == null ? text("kind.all") : text("kind.pilot", count(pilot));
    }
}

package io.journeyloop.studio.ui.migration;

import io.journeyloop.journey.MigrationRuns;
import io.journeyloop.time.BankZone;
import org.springframework.stereotype.Component;

/** What the screen asks of the services. */
@Component
record MigrationScreen(
        MigrationScreenTexts texts,
        MigrationRuns runs,
        RunInstances instances,
        MigrationVersions versions,
        BankZone zone) {

    /** The text of {@code studio.migrate.<key>} in the reader's language. */
    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    String count(long number) {
        return texts.formats().count(number);
    }
}

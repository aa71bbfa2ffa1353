package io.journeyloop.intake.ui;

import io.journeyloop.common.Texts;
import io.journeyloop.customer.CustomerLists;
import io.journeyloop.customer.Segments;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Labels;
import io.journeyloop.journey.Launches;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Makes panels that launch journeys. */
@Component
record LaunchPanels(
        Launches launches,
        JourneyModels models,
        Labels labels,
        CustomerLists lists,
        Segments segments,
        LocaleFormats formats,
        Texts texts,
        CurrentStaff staff,
        StaffDirectory directory) {

    LaunchPanel create() {
        return new LaunchPanel(this);
    }

    /** A person's name as colleagues know it; the user name of one who has left. */
    String personName(String username) {
        return directory.find(username).map(StaffMember::displayName).orElse(username);
    }

    /** A journey's name in the reader's language. */
    String journeyName(String key) {
        return labels.journey(key, formats.reader(), models.latestMap(key).name());
    }
}

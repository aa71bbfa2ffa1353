package io.journeyloop.intake.ui;

import io.journeyloop.common.Texts;
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
        LaunchChoices choices,
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
}

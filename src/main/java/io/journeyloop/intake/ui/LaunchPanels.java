package io.journeyloop.intake.ui;

import io.journeyloop.common.Texts;
import io.journeyloop.customer.CustomerLists;
import io.journeyloop.customer.Segments;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Labels;
import io.journeyloop.journey.Launches;
import io.journeyloop.shell.LocaleFormats;
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
        Texts texts) {

    LaunchPanel create() {
        return new LaunchPanel(this);
    }

    /** A journey's name in the reader's language. */
    String journeyName(String key) {
        return labels.journey(key, formats.reader(), models.latestMap(key).name());
    }
}

package io.journeyloop.intake.ui;

import io.journeyloop.customer.CustomerLists;
import io.journeyloop.customer.Segments;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Labels;
import io.journeyloop.shell.LocaleFormats;
import org.springframework.stereotype.Component;

/** Which journeys can be launched, over whom. */
@Component
record LaunchChoices(
        JourneyModels models, Labels labels, CustomerLists lists, Segments segments, LocaleFormats formats) {

    /** A journey's name in the reader's language. */
    String journeyName(String key) {
        return labels.journey(key, formats.reader(), models.latestMap(key).name());
    }
}

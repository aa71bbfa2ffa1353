package io.journeyloop.studio.ui;

import io.journeyloop.contact.Offers;
import io.journeyloop.contact.Scripts;
import io.journeyloop.engine.DecisionAndFormVersions;
import io.journeyloop.engine.DecisionOrFormVersion;
import io.journeyloop.feedback.SurveyDefinitions;
import io.journeyloop.journey.EventTypes;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Labels;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the modeler offers to fill the element templates with. */
@Component
class Supplies {

    private final JourneyModels models;
    private final DecisionAndFormVersions side;
    private final Labels labels;
    private final Scripts scripts;
    private final Offers offers;
    private final SurveyDefinitions surveys;
    private final EventTypes events;

    Supplies(
            JourneyModels models,
            DecisionAndFormVersions side,
            Labels labels,
            Scripts scripts,
            Offers offers,
            SurveyDefinitions surveys,
            EventTypes events) {
        this.models = models;
        this.side = side;
        this.labels = labels;
        this.scripts = scripts;
        this.offers = offers;
        this.surveys = surveys;
        this.events = events;
    }

    /** What can be picked, by the name of the list. */
    ObjectNode choices(Locale reader) {
        ObjectNode choices = JsonNodeFactory.instance.objectNode();
        list(choices, "scripts", scripts.keys().stream().map(key -> new Choice(key, key)));
        list(choices, "offers", offers.all().stream().map(offer -> new Choice(offer.key(), offer.name(reader))));
        list(choices, "surveys", surveys.all().stream().map(survey -> new Choice(survey.key(), survey.key())));
        list(
                choices,
                "journeys",
                models.latest().stream()
                        .map(map -> new Choice(map.key(), labels.journey(map.key(), reader, map.name()))));
        list(
                choices,
                "decisions",
                named(DecisionOrFormVersion.Kind.DECISION)
                        .map(one -> new Choice(one.value(), labels.decision(one.value(), reader, one.name()))));
        list(choices, "forms", named(DecisionOrFormVersion.Kind.FORM));
        list(choices, "events", events.known().stream().map(event -> new Choice(event, event)));
        return choices;
    }

    private Stream<Choice> named(DecisionOrFormVersion.Kind kind) {
        return side.latest(kind).stream()
                .map(one -> new Choice(one.key(), Objects.requireNonNullElse(one.name(), one.key())));
    }

    private record Choice(String value, String name) {}

    private static void list(ObjectNode choices, String name, Stream<Choice> entries) {
        ArrayNode list = choices.putArray(name);
        entries.forEach(one -> list.addObject().put("value", one.value()).put("name", one.name()));
    }
}

package io.journeyloop.metrics.ui;

import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Labels;
import io.journeyloop.shell.JourneyMapElement.Way;
import io.journeyloop.shell.LocaleFormats;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a map draws of its model, in the reader's language. */
@Component
class MapModel {

    private final JourneyModels models;
    private final Labels labels;
    private final LocaleFormats formats;

    MapModel(JourneyModels models, Labels labels, LocaleFormats formats) {
        this.models = models;
        this.labels = labels;
        this.formats = formats;
    }

    List<Way> ways(MapAddress at, String key) {
        Integer version = at.version();
        JourneyMap map = version == null ? models.latestMap(key) : models.map(key, version);
        return map.flows().stream().map(flow -> new Way(flow.from(), flow.to())).toList();
    }

    String bpmn(MapAddress at, String key) {
        return models.bpmn(key, at.version());
    }

    /** An element's name in the reader's language; the model's own where nobody translated it. */
    String elementName(String key, String element, String inModel) {
        return labels.element(key, element, formats.reader(), inModel);
    }
}

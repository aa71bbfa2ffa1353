package io.journeyloop.feedback;

import io.journeyloop.journey.ModelVocabulary;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The surveys a model may mention, told to whoever checks models. */
@Component
class SurveyVocabulary implements ModelVocabulary {

    private final SurveyDefinitions surveys;

    SurveyVocabulary(SurveyDefinitions surveys) {
        this.surveys = surveys;
    }

    @Override
    public Kind kind() {
        return Kind.SURVEY;
    }

    @Override
    public Set<String> names() {
        return surveys.all().stream().map(SurveyDefinition::key).collect(Collectors.toSet());
    }
}

package io.journeyloop.contact.process;

import io.journeyloop.customer.Tags;
import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The building block {@code ${tag}}: sets the tags of {@code add} and takes off those of {@code remove}. */
@Component("tag")
public class TagBlock implements JavaDelegate {

    private final Tags tags;
    private final Journeys journeys;

    TagBlock(Tags tags, Journeys journeys) {
        this.tags = tags;
        this.journeys = journeys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        journeys.inGroup(JourneyPlace.of(execution).instanceId())
                .map(JourneyInstance::customerId)
                .ifPresent(customer -> {
                    list(ProcessVariables.ADD_TAGS.in(execution)).forEach(tag -> tags.add(customer, tag));
                    list(ProcessVariables.REMOVE_TAGS.in(execution)).forEach(tag -> tags.remove(customer, tag));
                });
    }

    private static Stream<String> list(@Nullable String tags) {
        return tags == null
                ? Stream.of()
                : Arrays.stream(tags.split(",")).map(String::strip).filter(tag -> !tag.isEmpty());
    }
}

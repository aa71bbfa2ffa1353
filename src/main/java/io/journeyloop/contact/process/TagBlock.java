package io.journeyloop.contact.process;

import io.journeyloop.customer.Tags;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The building block {@code ${tag}}: sets the tags of {@code add} and takes off those of {@code remove}. */
@Component("tag")
public class TagBlock implements JavaDelegate {

    private static final String ADD = "add";
    private static final String REMOVE = "remove";

    private final Tags tags;
    private final Journeys journeys;

    TagBlock(Tags tags, Journeys journeys) {
        this.tags = tags;
        this.journeys = journeys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        journeys.find(JourneyPlace.of(execution).instanceId())
                .map(JourneyInstance::customerId)
                .ifPresent(customer -> {
                    list(execution, ADD).forEach(tag -> tags.add(customer, tag));
                    list(execution, REMOVE).forEach(tag -> tags.remove(customer, tag));
                });
    }

    private static Stream<String> list(DelegateExecution execution, String input) {
        return Arrays.stream(ContactInputs.text(execution, input, "").split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty());
    }
}

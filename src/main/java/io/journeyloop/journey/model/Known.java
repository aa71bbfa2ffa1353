package io.journeyloop.journey.model;

import io.journeyloop.journey.ModelVocabulary.Kind;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What there is around a model at the moment it is checked.
 *
 * @param names of scripts, offers, surveys and so on
 * @param processes the deployed processes by key, and whether each is a journey
 * @param starts the event types that begin a deployed process: its key
 * @param decisions the deployed decisions
 * @param forms the deployed forms
 * @param roles the roles a task can be for
 * @param fields whether a list of form fields can be read
 * @param pace the least time between two marketing contacts
 */
public record Known(
        Map<Kind, Set<String>> names,
        Map<String, Boolean> processes,
        Map<String, String> starts,
        Set<String> decisions,
        Set<String> forms,
        Set<String> roles,
        Predicate<String> fields,
        Duration pace) {

    Set<String> names(Kind kind) {
        return names.getOrDefault(kind, Set.of());
    }
}

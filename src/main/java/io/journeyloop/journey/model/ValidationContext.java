package io.journeyloop.journey.model;

import io.journeyloop.journey.ContextField;
import io.journeyloop.journey.EntryBy;
import io.journeyloop.journey.JourneyLanguage;
import io.journeyloop.journey.ModelVocabulary.Kind;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What there is around a model at the moment it is checked.
 *
 * @param names of scripts, offers, surveys and so on
 * @param processes the deployed processes by key, and whether each is a journey
 * @param calls the deployed processes: those each of them calls
 * @param starts the event types that begin a deployed process: its key
 * @param entering who may enter the deployed processes, and with what
 * @param decisions the deployed decisions
 * @param reads the names that a decision reads; empty where there is none of that key
 * @param forms the deployed forms
 * @param roles the roles a task can be for
 * @param fields whether a list of form fields can be read
 * @param pace the least time between two marketing contacts
 */
public record ValidationContext(
        Map<Kind, Set<String>> names,
        Map<String, Boolean> processes,
        Map<String, Set<String>> calls,
        Map<String, String> starts,
        Map<String, Entering> entering,
        Set<String> decisions,
        Function<String, Set<String>> reads,
        Set<String> forms,
        Set<String> roles,
        Predicate<String> fields,
        Duration pace) {

    /**
     * How customers get into a process.
     *
     * @param context the names that whoever lets a customer in may say
     */
    public record Entering(EntryBy by, Set<String> context) {

        /** As the model says it. */
        public static Entering of(ProcessModel process) {
            return new Entering(
                    EntryBy.of(process.spec().property(JourneyLanguage.ENTRY, ""))
                            .orElse(EntryBy.ANYONE),
                    ContextField.of(process.spec().property(JourneyLanguage.CONTEXT, "")).stream()
                            .map(ContextField::name)
                            .collect(Collectors.toSet()));
        }
    }

    Set<String> names(Kind kind) {
        return names.getOrDefault(kind, Set.of());
    }
}

package io.journeyloop.demo.scenario;

import java.time.Duration;
import java.util.Map;

/** One thing that happens in a walk, so long after the step before it. */
public sealed interface Step {

    /** Time since the step before; since the entry for the first one. */
    Duration after();

    /** Somebody finishes the open task of that element, of the journey or of a process it called. */
    record Task(Duration after, String element, String outcome, Map<String, Object> form) implements Step {}

    /** An event comes in from outside. */
    record Event(Duration after, String type, Map<String, String> attributes) implements Step {}

    /** The customer answers the survey to which that touchpoint invited. */
    record Survey(Duration after, String touchpoint, int score, String words, String wordsZh) implements Step {

        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "Survey[…]";
        }
    }

    /** The customer enters another journey as well, of the bank's own doing or by walking in. */
    record Enter(Duration after, String journey) implements Step {}

    /** Nothing happens; the clock passes. */
    record Wait(Duration after) implements Step {}
}

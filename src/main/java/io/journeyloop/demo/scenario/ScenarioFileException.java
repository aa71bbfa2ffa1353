package io.journeyloop.demo.scenario;

/** A scenario's file can't be used; the message names file, field and what would be right. */
public final class ScenarioFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScenarioFileException(String file, String field, String what) {
        super("Scenario " + file + ", field " + field + ": " + what);
    }
}

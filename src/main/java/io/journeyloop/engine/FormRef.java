package io.journeyloop.engine;

import org.jspecify.annotations.Nullable;

/**
 * The form that a user task names.
 *
 * @param version where the task names one
 * @param deploymentId that of the task's process
 */
public record FormRef(String key, Binding binding, @Nullable Integer version, String deploymentId) {

    /** Which version of the form is meant. */
    public enum Binding {
        LATEST,
        DEPLOYMENT,
        VERSION
    }
}

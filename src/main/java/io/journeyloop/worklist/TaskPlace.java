package io.journeyloop.worklist;

import io.journeyloop.journey.InstanceId;

/**
 * Where in which journey a task belongs.
 *
 * @param journeyKey the journey it serves
 * @param processKey the process that asks for it: the journey itself, or one that the journey calls
 * @param element the task's element in that process
 * @param name the task's name in the model; {@code journey.Labels} has it in the reader's language
 * @param touchpoint the journey's touchpoint it belongs to
 */
public record TaskPlace(
        InstanceId instanceId, String journeyKey, String processKey, String element, String name, String touchpoint) {}

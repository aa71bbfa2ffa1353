package io.journeyloop.worklist.ui;

import io.journeyloop.worklist.Task;
import org.jspecify.annotations.Nullable;

/**
 * A task with what a person needs to do it well.
 *
 * @param lawDays days of the calendar until the deadline by law, or null
 */
record TaskDossier(
        Task task,
        TaskSetting setting,
        TaskCustomer customer,
        TaskBriefing briefing,
        TaskPeople people,
        TaskOwn own,
        @Nullable Long lawDays) {}

package io.journeyloop.worklist.ui;

import io.journeyloop.worklist.Task;

/** A task with what a person needs to do it well. */
record TaskDossier(
        Task task,
        TaskSetting setting,
        TaskCustomer customer,
        TaskBriefing briefing,
        TaskPeople people,
        TaskOwn own,
        TaskClock clock) {}

package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.shell.LabelledValues;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.RelativeTime;
import io.journeyloop.staff.Masking;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskAids;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The facts of a task: why now, until when, what was promised, who has it. */
class TaskDetails extends LabelledValues {

    TaskDetails(TaskDossier dossier, LocaleFormats formats) {
        Task task = dossier.task();
        dossier.briefing().about().forEach(known -> add(known.label(), new Span(Masking.words(known.value()))));
        fact("worklist.why", new Span(why(dossier, formats)));
        if (task.dueAt() != null) {
            fact("worklist.deadline", RelativeTime.due(formats, task.dueAt()));
        }
        TaskClock.@Nullable Calling calling = dossier.clock().calling();
        if (calling != null) {
            fact("worklist.calling", new Span(calling(calling, formats)));
        }
        Instant expires = task.times().expiresAt();
        if (expires != null && task.outcome() == null) {
            fact("worklist.expires", new Span(formats.dateTime(expires)));
        }
        Long lawDays = dossier.clock().lawDays();
        if (task.legalDueAt() != null && lawDays != null) {
            Span law = new Span(formats.legal(lawDays) + " · " + formats.dateTime(task.legalDueAt()));
            law.setClassName("jl-overdue", lawDays < 0);
            fact("worklist.legal-deadline", law);
        }
        TaskAids.@Nullable Word word = dossier.briefing().word();
        if (word != null) {
            fact(
                    "worklist.word",
                    new Span(getTranslation("worklist.word.said", Masking.words(word.text()), word.by())));
        }
        @Nullable String promise = dossier.briefing().offer();
        if (promise != null) {
            fact("worklist.promised", new Span(promise));
        }
        fact("worklist.for", new Span(getTranslation("staff.role." + task.role().slug())));
        if (task.assignee() != null) {
            fact("worklist.taken-by", new Span(dossier.people().name(task.assignee())));
        }
    }

    private String calling(TaskClock.Calling calling, LocaleFormats formats) {
        if (calling.until() == null || calling.zone() == null) {
            return getTranslation("worklist.calling.any");
        }
        return calling.from() == null
                ? getTranslation("worklist.calling.now", formats.time(calling.until(), calling.zone()))
                : getTranslation(
                        "worklist.calling.later",
                        formats.dateTime(calling.from(), calling.zone()),
                        formats.time(calling.until(), calling.zone()));
    }

    private String why(TaskDossier dossier, LocaleFormats formats) {
        String came = formats.relative(dossier.task().createdAt());
        TaskSetting setting = dossier.setting();
        String where = setting.touchpointName().equals(setting.taskName())
                ? setting.journeyName()
                : setting.journeyName() + " · " + setting.touchpointName();
        return setting.enteredAt() == null
                ? getTranslation("worklist.why.came", where, came)
                : getTranslation("worklist.why.entered", where, formats.relative(setting.enteredAt()), came);
    }

    /** Days to a deadline by law, in the words of every screen. */
    static String law(Component screen, long days, LocaleFormats formats) {
        return screen.getTranslation("worklist.legal", formats.legal(days));
    }

    private void fact(String key, Component value) {
        add(getTranslation(key), value);
    }
}

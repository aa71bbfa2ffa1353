package io.journeyloop.recovery;

import io.journeyloop.common.Texts;
import io.journeyloop.journey.Labels;
import io.journeyloop.recovery.CaseTasks.Duty;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskAids;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows on a case's task what it is about: the case, and what is proposed where somebody approves or carries it out. */
@Component
class CaseTaskAids implements TaskAids {

    private final CaseMapper mapper;
    private final RecoverySettings settings;
    private final Texts texts;
    private final Labels labels;

    CaseTaskAids(CaseMapper mapper, RecoverySettings settings, Texts texts, Labels labels) {
        this.mapper = mapper;
        this.settings = settings;
        this.texts = texts;
        this.labels = labels;
    }

    @Override
    public List<Known> about(Task task, Locale reader) {
        RecoveryCase found = task.journeyKey().equals(settings.journey()) ? mapper.byInstance(task.instanceId()) : null;
        if (found == null) {
            return List.of();
        }
        List<Known> known = new ArrayList<>();
        add(
                known,
                "recovery.column.caseNo",
                found.caseNo() + " \u00b7 " + found.severity().slug(),
                reader);
        if (Duty.APPROVE.isOf(task) || Duty.CARRY_OUT.isOf(task) || Duty.CONFIRM.isOf(task)) {
            proposal(known, found, reader);
        }
        return known;
    }

    private void proposal(List<Known> known, RecoveryCase found, Locale reader) {
        add(
                known,
                "recovery.detail.goodwill",
                found.goodwill().amount() == null
                        ? null
                        : found.goodwill().amount().toPlainString(),
                reader);
        add(known, "recovery.detail.remedy", found.remedy().proposal(), reader);
        add(
                known,
                "recovery.detail.rootCause",
                found.remedy().rootCause() == null
                        ? null
                        : labels.choice(
                                settings.journey(), "rootCause", found.remedy().rootCause(), reader),
                reader);
        add(known, "recovery.detail.proposedBy", found.goodwill().proposedBy(), reader);
        add(known, "recovery.detail.approvedBy", found.goodwill().approvedBy(), reader);
    }

    private void add(List<Known> known, String label, @Nullable String value, Locale reader) {
        if (value != null && !value.isBlank()) {
            known.add(new Known(texts.get(label, reader), value));
        }
    }
}

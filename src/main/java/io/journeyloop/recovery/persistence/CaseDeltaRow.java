package io.journeyloop.recovery.persistence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A delta as it waits to be folded. */
public record CaseDeltaRow(
        long id, String branchNo, String state, String severity, String source, @Nullable LocalDate lateDay, int n) {

    public CaseDelta delta() {
        return new CaseDelta(new CaseDelta.Such(branchNo, state, severity, source, lateDay), n);
    }
}

package io.journeyloop.lobby.rest;

import io.journeyloop.lobby.HallRow;
import io.journeyloop.lobby.HallVisit;
import io.journeyloop.staff.Masking;
import io.journeyloop.worklist.Task;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes visits as the API shows them, customers masked. */
final class VisitBodies {

    /**
     * A visit.
     *
     * @param state {@code here}, {@code expected} or {@code over}
     * @param waitsFor elements that nobody of the branch can finish
     * @param with who attends, or was asked to
     * @param waitingSince null while somebody attends
     */
    record VisitBody(
            long id,
            String branch,
            @Nullable String customerNo,
            @Nullable String customerName,
            @Nullable String ticket,
            String arrival,
            String state,
            @Nullable Instant expectedAt,
            @Nullable Instant arrivedAt,
            @Nullable Instant servedAt,
            @Nullable Instant waitingSince,
            @Nullable String with,
            @Nullable Instant withSince,
            @Nullable String word,
            @Nullable String journey,
            List<String> stages,
            @Nullable String nextTask,
            List<String> waitsFor,
            boolean openBreakpoint,
            @Nullable String promise,
            @Nullable Instant leftAt,
            @Nullable String leaving) {

        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "VisitBody[…]";
        }
    }

    private VisitBodies() {}

    static VisitBody of(HallRow row) {
        HallVisit visit = row.visit();
        return new VisitBody(
                visit.id(),
                visit.branchNo(),
                row.customer() == null ? null : row.customer().customerNo(),
                row.customer() == null ? null : Masking.name(row.customer().name()),
                visit.ticket(),
                visit.arrival().slug(),
                visit.isHere() ? "here" : visit.isExpected() ? "expected" : "over",
                visit.expectedAt(),
                visit.arrivedAt(),
                visit.servedAt(),
                row.waitingSince(),
                row.withWhom(),
                row.withSince(),
                visit.word() == null ? null : Masking.words(visit.word()),
                row.instance() == null ? null : row.instance().key(),
                row.stages().stream().map(HallRow.Stage::id).toList(),
                row.tasks().stream().findFirst().map(Task::id).orElse(null),
                row.waitsFor(),
                row.broken(),
                row.promise(),
                visit.leftAt(),
                visit.leaving() == null ? null : visit.leaving().slug());
    }
}

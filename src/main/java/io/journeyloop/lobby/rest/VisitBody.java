package io.journeyloop.lobby.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.journeyloop.customer.MaskedCustomer;
import io.journeyloop.lobby.HallRow;
import io.journeyloop.lobby.HallVisit;
import io.journeyloop.lobby.HandOverWord;
import io.journeyloop.lobby.VisitArrival;
import io.journeyloop.lobby.VisitEnd;
import io.journeyloop.lobby.VisitId;
import io.journeyloop.lobby.VisitJourney;
import io.journeyloop.staff.Masking;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit as the API shows it, its customer masked; its parts are flat in JSON.
 *
 * @param state {@code here}, {@code expected} or {@code over}
 */
record VisitBody(
        VisitId id,
        String branch,
        @JsonUnwrapped MaskedCustomer customer,
        @JsonUnwrapped Coming coming,
        String state,
        @JsonUnwrapped Attendance attendance,
        @JsonUnwrapped Progress progress,
        boolean openBreakpoint,
        @Nullable String promise,
        @JsonUnwrapped End end) {

    record Coming(@Nullable String ticket, String arrival, @Nullable Instant expectedAt, @Nullable Instant arrivedAt) {

        static Coming of(VisitArrival arrival) {
            return new Coming(arrival.ticket(), arrival.how().slug(), arrival.expectedAt(), arrival.arrivedAt());
        }
    }

    /**
     * Who takes care of the customer.
     *
     * @param waitingSince null while somebody attends
     * @param with who attends, or was asked to
     */
    record Attendance(
            @Nullable Instant servedAt,
            @Nullable Instant waitingSince,
            @Nullable String with,
            @Nullable Instant withSince,
            @Nullable String word) {

        static Attendance of(HallRow row) {
            HandOverWord word = row.visit().word();
            return new Attendance(
                    row.visit().servedAt(),
                    row.waitingSince(),
                    row.withWhom(),
                    row.withSince(),
                    word == null ? null : Masking.words(word.text()));
        }

        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "Attendance[…]";
        }
    }

    /**
     * Where the journey stands.
     *
     * @param waitsFor elements that nobody of the branch can finish
     */
    record Progress(@Nullable String journey, List<String> stages, @Nullable TaskId nextTask, List<String> waitsFor) {

        static Progress of(VisitJourney journey) {
            return new Progress(
                    journey.instance() == null ? null : journey.instance().key(),
                    journey.stages().stream().map(VisitJourney.Stage::id).toList(),
                    journey.tasks().stream().findFirst().map(Task::id).orElse(null),
                    journey.waitsFor());
        }
    }

    /** All null while it is not over. */
    record End(@Nullable Instant leftAt, @Nullable String leaving) {

        static End of(@Nullable VisitEnd end) {
            return end == null
                    ? new End(null, null)
                    : new End(end.at(), end.why().slug());
        }
    }

    static VisitBody of(HallRow row) {
        HallVisit visit = row.visit();
        return new VisitBody(
                visit.id(),
                visit.branchNo().value(),
                MaskedCustomer.of(row.customer()),
                Coming.of(visit.arrival()),
                visit.state().slug(),
                Attendance.of(row),
                Progress.of(row.journey()),
                row.broken(),
                row.promise(),
                End.of(visit.end()));
    }

    /** Nothing of what people said. */
    @Override
    public String toString() {
        return "VisitBody[…]";
    }
}

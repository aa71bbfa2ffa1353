package io.journeyloop.breakpoint.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.journeyloop.breakpoint.AssignResult;
import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.Breakpoint.Kind;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.BreakpointId;
import io.journeyloop.breakpoint.BreakpointLife;
import io.journeyloop.breakpoint.BreakpointQuery;
import io.journeyloop.breakpoint.BreakpointRow;
import io.journeyloop.breakpoint.Claim;
import io.journeyloop.breakpoint.Hold;
import io.journeyloop.breakpoint.Step;
import io.journeyloop.common.Message;
import io.journeyloop.common.Problem;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Masking;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the breakpoints' API takes and gives. */
final class BreakpointBodies {

    private static final String OPEN = "open";
    private static final int USUAL_PAGE = 50;

    private BreakpointBodies() {}

    /**
     * A breakpoint; its place is flat in JSON.
     *
     * @param kind {@code abandoned}, {@code waiting} or {@code handover}
     * @param status {@code open}, {@code reconnecting}, {@code recovered} or {@code lost}
     * @param owner the user name of who takes care of it
     * @param claim who goes on with the customer now
     * @param hold until when nobody expects the customer, and why
     */
    record Row(
            BreakpointId id,
            @Nullable String customerNo,
            @JsonUnwrapped PlaceBody place,
            String kind,
            String status,
            Instant detectedAt,
            @Nullable Instant closedAt,
            @Nullable String owner,
            boolean heldBack,
            @Nullable ClaimBody claim,
            @Nullable HoldBody hold) {}

    /** Where somebody broke off. */
    record PlaceBody(String journey, String touchpoint, String branch) {}

    /** Who goes on with a customer; {@code by} is a user name or {@code customer}. */
    record ClaimBody(
            BreakpointId breakpointId,
            String by,
            String name,
            String door,
            @Nullable String branch,
            Instant since,
            Instant until) {}

    /** Until when nobody expects the customer: {@code quiet-hours}, {@code holiday} or {@code appointment}. */
    record HoldBody(Instant until, String because) {}

    /** One step; {@code by} is a user name, {@code customer} or {@code system}. */
    record StepBody(String step, Instant at, String by, @Nullable String channel, @Nullable String note) {
        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "StepBody[…]";
        }
    }

    /** A breakpoint with its life. */
    record Life(@JsonUnwrapped Row breakpoint, List<StepBody> steps) {}

    /** By which return channel. */
    record Resume(@Nullable String door) {}

    /** The code that a customer shows; in the body, because addresses are logged. */
    record Visit(@Nullable String code) {}

    /** To whom, and a word with it. */
    record HandOver(@Nullable String to, @Nullable String word) {}

    /** Which breakpoints to whom: ids or a filter. */
    record Assign(@Nullable List<BreakpointId> ids, @Nullable Filter filter, @Nullable String to) {}

    /** What came of it. */
    record Assigned(int assigned, List<Refused> refused) {}

    /** Left alone for that reason. */
    record Refused(String reason, int n, List<BreakpointId> ids) {}

    /** Which breakpoints; what is null does not narrow. */
    record Filter(
            @Nullable String status,
            @Nullable String kind,
            @Nullable String journey,
            @Nullable String touchpoint,
            @Nullable String branch,
            @Nullable String owner,
            @Nullable String q,
            @Nullable Boolean heldBack,
            @Nullable String sort,
            @Nullable Integer page,
            @Nullable Integer size) {

        BreakpointQuery query() {
            return new BreakpointQuery(
                    statuses(given(status)),
                    one(given(kind), Kind.values(), Kind::slug, "kind", "breakpoint.problem.no-kind")
                            .map(Set::of)
                            .orElse(Set.of()),
                    new BreakpointQuery.Place(given(journey), given(touchpoint), given(branch)),
                    given(owner),
                    q,
                    heldBack,
                    BreakpointQuery.Period.EVER,
                    new BreakpointQuery.Paging(sorted(), page == null ? 0 : page, size == null ? USUAL_PAGE : size));
        }

        private BreakpointQuery.Sort sorted() {
            return one(
                            given(sort),
                            BreakpointQuery.Sort.values(),
                            one -> one.name().toLowerCase(Locale.ROOT),
                            "sort",
                            "breakpoint.problem.no-sort")
                    .orElse(BreakpointQuery.Sort.NEWEST);
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Set<Status> statuses(@Nullable String word) {
        if (OPEN.equals(word)) {
            return BreakpointQuery.STILL_OPEN;
        }
        return one(word, Status.values(), Status::slug, "status", "breakpoint.problem.no-status")
                .map(Set::of)
                .orElse(Set.of());
    }

    private static <E> Optional<E> one(
            @Nullable String word, E[] all, Function<E, String> slug, String field, String refusal) {
        if (word == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(all)
                .filter(one -> slug.apply(one).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(field, word, new Message(refusal, List.of(word)))));
    }

    static Row row(BreakpointRow row, @Nullable String customerNo) {
        Breakpoint one = row.breakpoint();
        return new Row(
                one.id(),
                customerNo,
                new PlaceBody(one.journeyKey(), one.touchpoint(), one.branchNo().value()),
                one.kind().slug(),
                one.status().slug(),
                one.detectedAt(),
                one.closedAt(),
                one.owner(),
                one.heldBack(),
                row.claim() == null ? null : claim(row.claim()),
                row.hold() == null ? null : hold(row.hold()));
    }

    static Life life(BreakpointLife life, @Nullable String customerNo) {
        return new Life(
                row(new BreakpointRow(life.breakpoint(), life.claim(), life.hold()), customerNo),
                life.steps().stream().map(BreakpointBodies::step).toList());
    }

    static ClaimBody claim(Claim claim) {
        return new ClaimBody(
                claim.breakpointId(),
                claim.person(),
                claim.name(),
                claim.returnChannel().slug(),
                BranchNo.text(claim.branchNo()),
                claim.since(),
                claim.until());
    }

    static Assigned assigned(AssignResult result) {
        return new Assigned(
                result.assigned(),
                result.refused().entrySet().stream()
                        .map(one ->
                                new Refused(one.getKey().slug(), one.getValue().size(), one.getValue()))
                        .toList());
    }

    private static HoldBody hold(Hold hold) {
        return new HoldBody(hold.until(), hold.because().slug());
    }

    private static StepBody step(Step step) {
        return new StepBody(
                step.kind().slug(),
                step.at(),
                step.person(),
                step.channel(),
                step.note() == null ? null : Masking.words(step.note()));
    }
}

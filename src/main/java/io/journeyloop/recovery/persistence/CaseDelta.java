package io.journeyloop.recovery.persistence;

import io.journeyloop.recovery.CaseState;
import io.journeyloop.recovery.RecoveryCase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By how much the number of such cases changes. */
public record CaseDelta(Such such, int n) {

    /** Instants are stored to the millisecond, rounded. */
    private static final int HALF_A_MILLISECOND = 500_000;

    /**
     * What is counted together, by slugs.
     *
     * @param lateDay the day (UTC) of the first of its deadlines; null where it has none or has ended
     */
    public record Such(String branchNo, String state, String severity, String source, @Nullable LocalDate lateDay) {}

    /** One that was not there before. */
    public static CaseDelta opened(NewCase fresh) {
        return new CaseDelta(
                new Such(
                        fresh.parties().branchNo().value(),
                        CaseState.OPEN.slug(),
                        fresh.severity().slug(),
                        fresh.origin().source().slug(),
                        day(fresh.legal().deadline())),
                1);
    }

    /** What differs between a case before and after a change. */
    public static List<CaseDelta> between(RecoveryCase before, RecoveryCase after) {
        return sum(List.of(new CaseDelta(such(before), -1), new CaseDelta(such(after), 1)));
    }

    /** One for each kind of them, without those that come to nought. */
    public static List<CaseDelta> sum(Collection<CaseDelta> deltas) {
        Map<Such, Integer> sums = new LinkedHashMap<>();
        deltas.forEach(one -> sums.merge(one.such(), one.n(), Integer::sum));
        return sums.entrySet().stream()
                .filter(one -> one.getValue() != 0)
                .map(one -> new CaseDelta(one.getKey(), one.getValue()))
                .toList();
    }

    private static Such such(RecoveryCase one) {
        Instant contactDue =
                one.progress().firstContactAt() == null ? one.progress().contactDueAt() : null;
        Instant first = Stream.of(one.legal().deadline(), contactDue)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return new Such(
                one.branchNo().value(),
                one.state().slug(),
                one.severity().slug(),
                one.origin().source().slug(),
                one.state().underWay() ? day(first) : null);
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null
                ? null
                : at.plusNanos(HALF_A_MILLISECOND).atOffset(ZoneOffset.UTC).toLocalDate();
    }
}

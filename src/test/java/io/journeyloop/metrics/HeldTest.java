package io.journeyloop.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.journeyloop.breakpoint.LawfulHolds;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.VersionId;
import io.journeyloop.metrics.Counted.Place;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.time.BankZone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeldTest {

    private static final Instant ENTERED = Instant.parse("2026-03-02T01:00:00Z");
    private static final VersionId VERSION = new VersionId(1);

    private final LawfulHolds holds = mock(LawfulHolds.class);
    private final Held held = new Held(holds, mock(BankZone.class));

    @Test
    void aBranchCountsThoseWhoAreHeldInItAndTheBankAll() {
        when(holds.past(anyCollection(), eq(ENTERED)))
                .thenReturn(List.of(one(1, new BranchNo("001")), one(2, new BranchNo("002")), one(3, null)));
        assertThat(of("001")).containsExactly(new InstanceId(1));
        assertThat(of("003")).isEmpty();
        assertThat(of(null)).hasSize(3);
    }

    private List<InstanceId> of(@Nullable String branch) {
        return held.of(Map.of(new Place(VERSION, "task_greet"), ENTERED), null, null, branch, ENTERED).stream()
                .map(LawfulHolds.Held::instanceId)
                .toList();
    }

    private static LawfulHolds.Held one(long instance, @Nullable BranchNo branchNo) {
        return new LawfulHolds.Held(new InstanceId(instance), VERSION, "task_greet", branchNo, ENTERED);
    }
}

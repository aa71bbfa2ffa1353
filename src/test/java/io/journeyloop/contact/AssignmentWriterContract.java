package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.contact.persistence.NewId;
import io.journeyloop.contact.persistence.WaveMapper;
import io.journeyloop.contact.persistence.WaveMapper.Draw;
import io.journeyloop.contact.persistence.WaveMapper.NewAssignment;
import io.journeyloop.contact.persistence.WaveMapper.Participant;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.VersionId;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.support.StatementCounter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of assignments in one transaction is written once, and as if each change had been written by itself. */
abstract class AssignmentChangesContract {

    private static final Instant ASSIGNED = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant FIRST = ASSIGNED.plusMillis(1_001);
    private static final Instant THEN = ASSIGNED.plusMillis(2_002);
    private static final Instant LAST = ASSIGNED.plusMillis(3_003);

    @Autowired
    private AssignmentChanges changes;

    @Autowired
    private WaveMapper mapper;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private StatementCounter statements;

    @Test
    void eachOfAGroupGetsWhatBecameOfItAndNothingElse() {
        long stopped = assignment();
        long reached = assignment();
        long untouched = assignment();
        transaction.executeWithoutResult(status -> {
            changes.step(stopped, WaveStep.WAITING, null, null);
            changes.step(reached, WaveStep.SENT, null, FIRST);
            changes.step(stopped, WaveStep.SUPPRESSED, "quiet-hours", null);
            changes.answered(reached, THEN, true, false);
            changes.ended(stopped, THEN, "suppressed");
        });

        assertThat(row(stopped))
                .containsEntry("contact_state", "SUPPRESSED")
                .containsEntry("suppressed_reason", "quiet-hours")
                .containsEntry("result", "suppressed")
                .containsEntry("attempted_at", null)
                .containsEntry("reached_at", null)
                .containsEntry("ended_at", THEN);
        assertThat(row(reached))
                .containsEntry("contact_state", "SENT")
                .containsEntry("suppressed_reason", null)
                .containsEntry("result", null)
                .containsEntry("attempted_at", FIRST)
                .containsEntry("reached_at", THEN)
                .containsEntry("responded_at", null)
                .containsEntry("ended_at", null);
        assertThat(row(untouched)).containsEntry("contact_state", "WAITING").containsEntry("ended_at", null);
    }

    @Test
    void whatWasMarkedEarlierStaysWithinATransactionAndAcrossThem() {
        long one = assignment();
        transaction.executeWithoutResult(status -> {
            changes.answered(one, FIRST, true, false);
            changes.answered(one, THEN, true, true);
        });
        transaction.executeWithoutResult(status -> changes.answered(one, LAST, true, true));

        assertThat(row(one))
                .containsEntry("attempted_at", FIRST)
                .containsEntry("reached_at", FIRST)
                .containsEntry("responded_at", THEN);
    }

    @Test
    void decidedAnewItForgetsWhyItWasStoppedBefore() {
        long one = assignment();
        transaction.executeWithoutResult(status -> {
            changes.step(one, WaveStep.SUPPRESSED, "paused", null);
            changes.decided(one, WaveDecision.TREAT, WaveStep.WAITING);
        });

        assertThat(row(one)).containsEntry("contact_state", "WAITING").containsEntry("suppressed_reason", null);
    }

    @Test
    void rolledBackNothingIsWritten() {
        long one = assignment();
        transaction.executeWithoutResult(status -> {
            changes.ended(one, THEN, "refused");
            status.setRollbackOnly();
        });

        assertThat(row(one)).containsEntry("ended_at", null).containsEntry("result", null);
    }

    @Test
    void aHundredAreOneStatement() throws Exception {
        List<Long> ids = Stream.generate(this::assignment).limit(101).toList();
        List<String> written = statements.of(() -> {
            transaction.executeWithoutResult(status -> ids.forEach(id -> {
                changes.step(id, WaveStep.SENT, null, FIRST);
                changes.ended(id, THEN, "reached");
            }));
            return ids;
        });

        assertThat(written).containsExactly("WaveMapper.change", "WaveMapper.change");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM wave_assignment WHERE result = 'reached' AND id BETWEEN ? AND ?",
                        Long.class,
                        ids.getFirst(),
                        ids.getLast()))
                .isEqualTo(101);
    }

    private long assignment() {
        NewId key = new NewId();
        Participant who = new Participant(
                new InstanceId(1), new CustomerId(1), new VersionId(1), "assignment-changes", new BranchNo("001"));
        Draw draw = new Draw(false, BigDecimal.TEN);
        mapper.insert(
                key,
                new NewAssignment(
                        who,
                        "wave_welcome",
                        draw,
                        draw.decision().slug(),
                        null,
                        ASSIGNED,
                        ASSIGNED.plusSeconds(86_400),
                        WaveStep.WAITING),
                false);
        return key.id();
    }

    private Map<String, Object> row(long id) {
        return jdbc.queryForObject(
                "SELECT contact_state, suppressed_reason, result, attempted_at, reached_at, responded_at, ended_at"
                        + " FROM wave_assignment WHERE id = ?",
                (row, number) -> {
                    Map<String, Object> columns = new HashMap<>();
                    for (String text : List.of("contact_state", "suppressed_reason", "result")) {
                        columns.put(text, row.getString(text));
                    }
                    for (String time : List.of("attempted_at", "reached_at", "responded_at", "ended_at")) {
                        LocalDateTime at = row.getObject(time, LocalDateTime.class);
                        columns.put(time, at == null ? null : at.toInstant(ZoneOffset.UTC));
                    }
                    return columns;
                },
                id);
    }
}

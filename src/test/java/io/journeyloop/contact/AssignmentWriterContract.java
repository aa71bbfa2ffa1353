package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.contact.persistence.AssignmentWrites.Converted;
import io.journeyloop.contact.persistence.AssignmentWrites.NewAssignment;
import io.journeyloop.contact.persistence.WaveMapper.Draw;
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
abstract class AssignmentWriterContract {

    private static final Instant ASSIGNED = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant FIRST = ASSIGNED.plusMillis(1_001);
    private static final Instant THEN = ASSIGNED.plusMillis(2_002);
    private static final Instant LAST = ASSIGNED.plusMillis(3_003);

    @Autowired
    private AssignmentWriter writer;

    @Autowired
    private WaveCountFold fold;

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
            writer.step(stopped, WaveStep.WAITING, null, null);
            writer.step(reached, WaveStep.SENT, null, FIRST);
            writer.step(stopped, WaveStep.SUPPRESSED, "quiet-hours", null);
            writer.answered(reached, THEN, true, false);
            writer.ended(stopped, THEN, "suppressed");
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
            writer.answered(one, FIRST, true, false);
            writer.answered(one, THEN, true, true);
        });
        transaction.executeWithoutResult(status -> writer.answered(one, LAST, true, true));

        assertThat(row(one))
                .containsEntry("attempted_at", FIRST)
                .containsEntry("reached_at", FIRST)
                .containsEntry("responded_at", THEN);
    }

    @Test
    void decidedAnewItForgetsWhyItWasStoppedBefore() {
        long one = assignment();
        transaction.executeWithoutResult(status -> {
            writer.step(one, WaveStep.SUPPRESSED, "paused", null);
            writer.decided(one, WaveDecision.TREAT, WaveStep.WAITING);
        });

        assertThat(row(one)).containsEntry("contact_state", "WAITING").containsEntry("suppressed_reason", null);
    }

    @Test
    void rolledBackNothingIsWritten() {
        long one = assignment();
        transaction.executeWithoutResult(status -> {
            writer.ended(one, THEN, "refused");
            status.setRollbackOnly();
        });

        assertThat(row(one)).containsEntry("ended_at", null).containsEntry("result", null);
    }

    @Test
    void aHundredAreOneStatementAndWhatTellsTheNumbers() throws Exception {
        List<Long> ids = Stream.generate(this::assignment).limit(101).toList();
        List<String> written = statements.of(() -> {
            transaction.executeWithoutResult(status -> ids.forEach(id -> {
                writer.step(id, WaveStep.SENT, null, FIRST);
                writer.ended(id, THEN, "reached");
            }));
            return ids;
        });

        List<String> hundred = List.of("lock", "count", "change", "count");
        assertThat(written)
                .extracting(one -> one.replaceFirst(".*\\.", ""))
                .containsExactlyElementsOf(
                        Stream.concat(hundred.stream(), hundred.stream()).toList());
    }

    /** New, moved on, converted, found to have reached its goal before: the numbers follow, folded or not. */
    @Test
    void theNumbersSayWhatTheAssignmentsSayWhateverBecameOfThem() {
        List<Long> ids = Stream.generate(this::assignment).limit(6).toList();
        agree();
        while (fold.run(ASSIGNED) > 0) {
            // Until all is added up.
        }
        agree();
        transaction.executeWithoutResult(status -> {
            long fresh = assignment();
            writer.step(fresh, WaveStep.SUPPRESSED, "refused", null);
            writer.convert(List.of(new Converted(fresh, LAST), new Converted(ids.get(0), LAST)));
            writer.answered(ids.get(0), LAST, true, true);
            writer.delivered(ids.get(1));
            writer.reachedBefore(List.of(ids.get(0), ids.get(2)));
            writer.decided(ids.get(3), WaveDecision.INELIGIBLE, null);
            writer.ended(ids.get(4), LAST, "expired");
        });
        agree();
        while (fold.run(ASSIGNED) > 0) {
            // Until all is added up.
        }
        agree();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM wave_count WHERE n <= 0", Long.class))
                .isZero();
        Map<String, Long> before = told();
        fold.countAnew();
        assertThat(told()).isEqualTo(before);
    }

    private void agree() {
        assertThat(told()).isEqualTo(standing());
    }

    /** What the numbers of all branches say, added up. */
    private Map<String, Long> told() {
        return sums(
                "SELECT branch_no, assigned_day, arm, eligible, at_risk, step, reason, attempted, reached, responded,"
                        + " delivered, day_converted, SUM(n) AS n FROM (SELECT * FROM wave_delta UNION ALL SELECT 0 AS id, c.*"
                        + " FROM wave_count c WHERE branch_no <> '*') k WHERE journey_key = 'assignment-writer'"
                        + " GROUP BY branch_no, assigned_day, arm, eligible, at_risk, step, reason, attempted, reached, responded,"
                        + " delivered, day_converted HAVING SUM(n) <> 0");
    }

    /** The same of the assignments, one by one. */
    private Map<String, Long> standing() {
        Map<String, Long> sums = new HashMap<>();
        jdbc.query("SELECT * FROM wave_assignment WHERE journey_key = 'assignment-writer'", row -> {
            boolean atRisk = !row.getBoolean("reached_before");
            String step = row.getString("contact_state");
            boolean converted = atRisk && row.getObject("converted_at") != null;
            String key = String.join(
                    "|",
                    row.getString("branch_no"),
                    row.getString("assigned_day"),
                    row.getString("arm"),
                    truth(!List.of("ineligible", "left").contains(row.getString("decision"))),
                    truth(atRisk),
                    step == null ? "" : step,
                    "SUPPRESSED".equals(step) ? row.getString("suppressed_reason") : "",
                    truth(row.getObject("attempted_at") != null),
                    truth(row.getObject("reached_at") != null),
                    truth(row.getObject("responded_at") != null),
                    truth(row.getBoolean("delivered")),
                    converted ? "0" : "-1");
            sums.merge(key, 1L, Long::sum);
        });
        return sums;
    }

    private Map<String, Long> sums(String statement) {
        Map<String, Long> sums = new HashMap<>();
        jdbc.query(statement, row -> {
            String key = String.join(
                    "|",
                    row.getString("branch_no"),
                    row.getString("assigned_day"),
                    row.getString("arm"),
                    truth(row.getBoolean("eligible")),
                    truth(row.getBoolean("at_risk")),
                    row.getString("step"),
                    row.getString("reason"),
                    truth(row.getBoolean("attempted")),
                    truth(row.getBoolean("reached")),
                    truth(row.getBoolean("responded")),
                    truth(row.getBoolean("delivered")),
                    row.getString("day_converted"));
            sums.merge(key, row.getLong("n"), Long::sum);
        });
        return sums;
    }

    private static String truth(boolean it) {
        return it ? "yes" : "no";
    }

    private long assignment() {
        Participant who = new Participant(
                new InstanceId(1), new CustomerId(1), new VersionId(1), "assignment-writer", new BranchNo("001"));
        Draw draw = new Draw(false, BigDecimal.TEN);
        return writer.add(
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

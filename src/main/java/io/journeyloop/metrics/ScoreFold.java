package io.journeyloop.metrics;

import io.journeyloop.common.Chunks;
import io.journeyloop.feedback.Metric;
import io.journeyloop.feedback.SurveyAnswered;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.VersionId;
import io.journeyloop.metrics.persistence.ScoreMapper;
import io.journeyloop.metrics.persistence.ScoreMapper.Score;
import io.journeyloop.metrics.persistence.ScoreMapper.ScoreRow;
import io.journeyloop.time.BankZone;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps each answer that belongs to a touchpoint, in the answer's own transaction, and folds it into the counters by
 * the day of the answer. Answers outside a touchpoint are not figures of a map.
 */
@Component
class ScoreFold {

    private static final int ANSWERS_A_BATCH = 1000;
    private static final int ROWS_A_STATEMENT = 400;

    private record Cell(VersionId versionId, String branchNo, LocalDate day, String touchpoint, String metric) {}

    private final ScoreMapper mapper;
    private final Journeys journeys;
    private final BankZone zone;

    ScoreFold(ScoreMapper mapper, Journeys journeys, BankZone zone) {
        this.mapper = mapper;
        this.journeys = journeys;
        this.zone = zone;
    }

    @EventListener
    void keep(SurveyAnswered answer) {
        InstanceId instanceId = answer.instanceId();
        String touchpoint = answer.touchpoint();
        if (instanceId == null || touchpoint == null) {
            return;
        }
        Optional<JourneyInstance> instance = journeys.find(instanceId);
        instance.ifPresent(of -> mapper.insert(new Score(
                0,
                instanceId,
                answer.customerId(),
                of.versionId(),
                of.branchNo().value(),
                touchpoint,
                answer.metric().name(),
                answer.scaleVersion(),
                answer.score(),
                answer.at())));
    }

    int pending() {
        return mapper.unfolded(1).size();
    }

    /** Folds one batch; within the transaction and the turn of {@link CounterFold}. */
    int fold() {
        List<Score> answers = mapper.unfolded(ANSWERS_A_BATCH);
        if (!answers.isEmpty()) {
            Chunks.of(rows(answers), ROWS_A_STATEMENT).forEach(mapper::addCounters);
            mapper.markFolded(answers.stream().map(Score::id).toList());
        }
        return answers.size();
    }

    int rebuild() {
        mapper.deleteCounters();
        mapper.markAllUnfolded();
        int all = 0;
        for (int folded = fold(); folded > 0; folded = fold()) {
            all += folded;
        }
        return all;
    }

    private List<ScoreRow> rows(List<Score> answers) {
        Map<Cell, long[]> cells = new TreeMap<>(Comparator.comparing(Cell::versionId)
                .thenComparing(Cell::branchNo)
                .thenComparing(Cell::day)
                .thenComparing(Cell::touchpoint)
                .thenComparing(Cell::metric));
        for (Score answer : answers) {
            add(cells, answer, answer.branchNo());
            add(cells, answer, Tally.ALL_BRANCHES);
        }
        return cells.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void add(Map<Cell, long[]> cells, Score answer, String branch) {
        Cell cell = new Cell(
                answer.versionId(), branch, zone.day(answer.answeredAt()), answer.touchpoint(), answer.metric());
        ScoreParts.add(
                cells.computeIfAbsent(cell, key -> new long[3]), Metric.valueOf(answer.metric()), answer.score());
    }

    private static ScoreRow row(Cell cell, long[] parts) {
        return new ScoreRow(
                cell.versionId(),
                cell.branchNo(),
                cell.day(),
                cell.touchpoint(),
                cell.metric(),
                parts[0],
                parts[1],
                parts[2]);
    }
}

package io.journeyloop.worklist;

import io.journeyloop.common.Problem;
import io.journeyloop.engine.DueWork;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.persistence.ResultRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells journeys the results that nobody took back, in the name of whoever gave them. One that is refused by then
 * goes back to its giver with all that was filled in.
 */
@Component
class ResultsDue implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(ResultsDue.class);
    private static final int AT_ONCE = 50;
    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final GivenResults results;
    private final TaskCompletion completion;
    private final TaskWriter writer;
    private final CurrentStaff current;
    private final StaffDirectory directory;
    private final TransactionOperations transactions;

    ResultsDue(
            GivenResults results,
            TaskCompletion completion,
            TaskWriter writer,
            CurrentStaff current,
            StaffDirectory directory,
            TransactionOperations transactions) {
        this.results = results;
        this.completion = completion;
        this.writer = writer;
        this.current = current;
        this.directory = directory;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "results";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable Instant next() {
        return results.next();
    }

    @Override
    public int run(Instant now) {
        List<ResultRow> due = results.due(now, AT_ONCE);
        due.forEach(given -> attempt(given, now));
        return due.size();
    }

    private void attempt(ResultRow given, Instant now) {
        try {
            transactions.executeWithoutResult(transaction -> tell(given));
        } catch (Problem refused) {
            log.info("The result of task {} is refused by now: {}", given.taskId(), refused.kind());
            transactions.executeWithoutResult(transaction -> giveBack(given));
        } catch (RuntimeException failure) {
            if (given.tries() + 1 >= TRIES) {
                log.error("The result of task {} can't be recorded and goes back", given.taskId(), failure);
                transactions.executeWithoutResult(transaction -> giveBack(given));
            } else {
                log.warn("The result of task {} is tried again later", given.taskId(), failure);
                results.later(given, now.plus(PAUSE));
            }
        }
    }

    /** Whoever takes the row tells it; another node, or whoever takes the result back, finds it gone. */
    private void tell(ResultRow given) {
        if (!results.take(given.taskId()) || !results.isOfOpenTask(given)) {
            return;
        }
        Optional<StaffMember> giver = directory.find(given.username());
        if (giver.isEmpty()) {
            writer.write(given.taskId(), task -> task.takeResultBack(false));
            return;
        }
        current.as(
                giver.get(),
                () -> completion.tell(given.taskId(), given.outcome(), results.form(given), given.scriptVersion()));
    }

    private void giveBack(ResultRow given) {
        if (results.take(given.taskId())) {
            writer.write(given.taskId(), task -> task.takeResultBack(true));
            results.returnToGiver(given);
        }
    }
}

package io.journeyloop.worklist;

import io.journeyloop.common.Problem;
import io.journeyloop.engine.DueWork;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.persistence.ResultMapper;
import io.journeyloop.worklist.persistence.ResultRow;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

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
    private static final TypeReference<Map<String, Object>> FORM = new TypeReference<>() {};

    private final ResultMapper mapper;
    private final TaskWork work;
    private final CurrentStaff current;
    private final StaffDirectory directory;
    private final TransactionOperations transactions;
    private final JsonMapper json;
    private final ObjectReader exact;

    ResultsDue(
            ResultMapper mapper,
            TaskWork work,
            CurrentStaff current,
            StaffDirectory directory,
            TransactionOperations transactions,
            JsonMapper json) {
        this.mapper = mapper;
        this.work = work;
        this.current = current;
        this.directory = directory;
        this.transactions = transactions;
        this.json = json;
        this.exact = json.readerFor(FORM).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
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
        return mapper.next();
    }

    @Override
    public int run(Instant now) {
        List<ResultRow> due = mapper.due(now, AT_ONCE);
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
                mapper.later(given.taskId(), now.plus(PAUSE));
            }
        }
    }

    /** Whoever takes the row tells it; another node, or whoever takes the result back, finds it gone. */
    private void tell(ResultRow given) {
        if (mapper.take(given.taskId()) == 0 || work.find(given.taskId()).state() != TaskState.OPEN) {
            return;
        }
        Optional<StaffMember> giver = directory.find(given.username());
        mapper.unhold(given.taskId(), true);
        if (giver.isEmpty()) {
            mapper.unhold(given.taskId(), false);
            return;
        }
        current.as(
                giver.get(),
                () -> work.record(work.ready(given.taskId(), given.outcome(), form(given), given.scriptVersion())));
    }

    private void giveBack(ResultRow given) {
        if (mapper.take(given.taskId()) == 1) {
            Map<String, String> form = new LinkedHashMap<>();
            form(given).forEach((name, value) -> form.put(name, String.valueOf(value)));
            mapper.unhold(given.taskId(), true);
            mapper.saveDraft(given.taskId(), given.username(), json.writeValueAsString(form), given.dueAt());
            mapper.markReturned(given.taskId(), given.username());
        }
    }

    private Map<String, Object> form(ResultRow given) {
        return given.answers() == null ? Map.of() : exact.readValue(given.answers());
    }
}

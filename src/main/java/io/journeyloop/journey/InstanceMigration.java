package io.journeyloop.journey;

import io.journeyloop.journey.MigrationRefusal.Reason;
import io.journeyloop.journey.persistence.MigrationRunMapper;
import io.journeyloop.journey.persistence.MigrationRunMapper.ItemRow;
import io.journeyloop.journey.persistence.MigrationRunMapper.RunRow;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One instance's turn in a run: it is moved and settled in the same transaction, or refused and settled in another. */
@Component
class InstanceMigration {

    private static final Logger log = LoggerFactory.getLogger(InstanceMigration.class);
    private static final int TRIES = 3;

    private final MigrationRunMapper mapper;
    private final MigrationStep step;

    InstanceMigration(MigrationRunMapper mapper, MigrationStep step) {
        this.mapper = mapper;
        this.step = step;
    }

    /**
     * Takes the next journey instance.
     *
     * @return whether there was one
     */
    boolean take(RunRow run, MigrationWay way) {
        AtomicReference<@Nullable ItemRow> taken = new AtomicReference<>();
        MigrationRefusal refusal = attempt(run, null, way, taken);
        ItemRow item = taken.get();
        if (item == null) {
            return false;
        }
        for (int tries = 1; tries < TRIES && refusal != null && refusal.reason() == Reason.MOVING; tries++) {
            refusal = attempt(run, item.id(), way, taken);
        }
        if (taken.get() == null) {
            return true; // another worker took it between two tries
        }
        if (refusal != null) {
            String elements = String.join(",", refusal.elements());
            mapper.settle(
                    item.id(), MigrationItem.State.REFUSED, refusal.reason().slug(), elements);
        } else if (run.asked().rehearsal()) {
            mapper.settle(item.id(), MigrationItem.State.MOVED, null, null);
        }
        return true;
    }

    private @Nullable MigrationRefusal attempt(
            RunRow run, @Nullable Long only, MigrationWay way, AtomicReference<@Nullable ItemRow> taken) {
        taken.set(null);
        try {
            return step.attempt(run.asked().rehearsal(), way, () -> {
                ItemRow item = mapper.claim(run.id(), only);
                if (item != null) {
                    taken.set(item);
                    step.moveNow(Objects.requireNonNull(item.instanceId()), item.customerNo(), way);
                    mapper.settle(item.id(), MigrationItem.State.MOVED, null, null);
                }
            });
        } catch (RuntimeException failed) {
            ItemRow item = taken.get();
            if (item == null) {
                throw failed;
            }
            log.error("Journey instance {} of migration {} can't be moved", item.instanceId(), run.id(), failed);
            return MigrationRefusal.of(Reason.FAILED);
        }
    }
}

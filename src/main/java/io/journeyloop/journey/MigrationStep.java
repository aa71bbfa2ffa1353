package io.journeyloop.journey;

import io.journeyloop.engine.Migration;
import io.journeyloop.journey.MigrationRefusal.Reason;
import io.journeyloop.journey.persistence.MigrationMapper;
import io.journeyloop.journey.persistence.MigrationMapper.Standing;
import io.journeyloop.staff.Audit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves one journey instance, wholly or not at all. */
@Component
class MigrationStep {

    private static final class Refused extends RuntimeException {
        private final transient MigrationRefusal refusal;

        private Refused(MigrationRefusal refusal) {
            super(refusal.reason().slug());
            this.refusal = refusal;
        }
    }

    private final JourneyModels models;
    private final MigrationMapper mapper;
    private final Migration engine;
    private final Audit audit;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;

    MigrationStep(
            JourneyModels models,
            MigrationMapper mapper,
            Migration engine,
            Audit audit,
            ApplicationEventPublisher publisher,
            PlatformTransactionManager transactions) {
        this.models = models;
        this.mapper = mapper;
        this.engine = engine;
        this.audit = audit;
        this.publisher = publisher;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Does it in a transaction of its own; in a rehearsal everything is done and taken back.
     *
     * @param deed calls {@link #moveNow} once at most
     * @return why it was taken back, or null where it stays done or would
     */
    @Nullable
    MigrationRefusal attempt(boolean rehearsal, MigrationWay way, Runnable deed) {
        try {
            transaction.executeWithoutResult(status -> {
                deed.run();
                if (rehearsal) {
                    status.setRollbackOnly();
                }
            });
            return null;
        } catch (Refused refused) {
            return refused.refusal;
        } catch (Migration.Stuck stuck) {
            return refusal(stuck.elements(), way);
        } catch (ConcurrencyFailureException faster) {
            return MigrationRefusal.of(Reason.MOVING);
        }
    }

    /** Our row first: it is locked until the end, so of two runs at once the second finds it moved. */
    void moveNow(InstanceId id, @Nullable String customerNo, MigrationWay way) {
        JourneyMap from = way.from();
        JourneyMap to = way.to();
        if (mapper.move(id, from.versionId(), to.versionId()) == 0) {
            throw new Refused(MigrationRefusal.of(gone(id, to.versionId())));
        }
        for (String element : engine.move(id.businessKey(), way.plan())) {
            if (from.touchpoint(element).isPresent() != to.touchpoint(element).isPresent()) {
                throw new Refused(new MigrationRefusal(Reason.TOUCHPOINT, List.of(element)));
            }
        }
        publisher.publishEvent(new JourneyMoved(
                id,
                from.versionId(),
                to.versionId(),
                models.version(to.versionId()).definitionId()));
        record(id, customerNo, from, to);
    }

    private Reason gone(InstanceId id, VersionId toVersionId) {
        Standing now = mapper.standing(id);
        if (now == null) {
            return Reason.NOT_THERE;
        }
        if (now.state() != JourneyInstance.State.OPEN) {
            return Reason.ENDED;
        }
        return now.versionId().equals(toVersionId) ? Reason.ALREADY : Reason.NOT_THERE;
    }

    private void record(InstanceId id, @Nullable String customerNo, JourneyMap from, JourneyMap to) {
        Map<String, String> details = Map.of(
                "journey", from.key(),
                "instance", id.toString(),
                "fromVersion", Integer.toString(from.version()),
                "toVersion", Integer.toString(to.version()));
        audit.record(
                "customer-migrated",
                customerNo == null ? "instance" : "customer",
                customerNo == null ? id.toString() : customerNo,
                details);
    }

    private MigrationRefusal refusal(List<String> elements, MigrationWay way) {
        if (elements.isEmpty()) {
            return MigrationRefusal.of(Reason.FAILED);
        }
        List<String> gone = elements.stream()
                .filter(element -> !models.has(way.to().versionId(), element))
                .toList();
        return gone.isEmpty()
                ? new MigrationRefusal(Reason.OTHER_KIND, elements)
                : new MigrationRefusal(Reason.GONE, gone);
    }
}

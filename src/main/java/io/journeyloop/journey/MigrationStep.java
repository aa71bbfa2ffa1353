package io.journeyloop.journey;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import io.journeyloop.engine.Migration;
import io.journeyloop.journey.persistence.MigrationMapper;
import io.journeyloop.staff.Audit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves one passage, wholly or not at all. */
@Component
class MigrationStep {

    private static final class Refused extends RuntimeException {
        private final transient Message reason;

        private Refused(Message reason) {
            super(reason.key());
            this.reason = reason;
        }
    }

    private final JourneyModels models;
    private final MigrationMapper mapper;
    private final Migration engine;
    private final Labels labels;
    private final Audit audit;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;

    MigrationStep(
            JourneyModels models,
            MigrationMapper mapper,
            Migration engine,
            Labels labels,
            Audit audit,
            ApplicationEventPublisher publisher,
            PlatformTransactionManager transactions) {
        this.models = models;
        this.mapper = mapper;
        this.engine = engine;
        this.labels = labels;
        this.audit = audit;
        this.publisher = publisher;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Moves it; in a rehearsal everything is done and rolled back.
     *
     * @return why it stays, or null where it moves
     */
    @Nullable
    Message move(
            long id, @Nullable String customerNo, JourneyMap from, JourneyMap to, Migration.Plan plan, boolean dryRun) {
        try {
            transaction.executeWithoutResult(status -> {
                moveNow(id, from, to, plan);
                if (dryRun) {
                    status.setRollbackOnly();
                } else {
                    record(id, customerNo, from, to);
                }
            });
            return null;
        } catch (Refused refused) {
            return refused.reason;
        } catch (Migration.Stuck stuck) {
            return reason(stuck.elements(), from, to);
        } catch (ConcurrencyFailureException faster) {
            return say("journey.migration.moving");
        }
    }

    /** Our row first: it is locked until the end, so of two runs at once the second finds it moved. */
    private void moveNow(long id, JourneyMap from, JourneyMap to, Migration.Plan plan) {
        if (mapper.move(id, from.versionId(), to.versionId()) == 0) {
            throw new Refused(say("journey.migration.not-there", Migrations.text(from.version())));
        }
        Set<String> standing = engine.move(Long.toString(id), plan);
        for (String element : standing) {
            if (from.touchpoint(element).isPresent() != to.touchpoint(element).isPresent()) {
                throw new Refused(say(
                        "journey.migration.touchpoint",
                        name(element, from),
                        Migrations.text(from.version()),
                        Migrations.text(to.version())));
            }
        }
        publisher.publishEvent(new JourneyMoved(
                id,
                from.versionId(),
                to.versionId(),
                models.version(to.versionId()).definitionId()));
    }

    private void record(long id, @Nullable String customerNo, JourneyMap from, JourneyMap to) {
        Map<String, String> details = Map.of(
                "journey", from.key(),
                "instance", Long.toString(id),
                "fromVersion", Migrations.text(from.version()),
                "toVersion", Migrations.text(to.version()));
        audit.record(
                "customer-migrated",
                customerNo == null ? "instance" : "customer",
                customerNo == null ? Long.toString(id) : customerNo,
                details);
    }

    private Message reason(List<String> elements, JourneyMap from, JourneyMap to) {
        if (elements.isEmpty()) {
            return say("journey.migration.failed", Migrations.text(to.version()));
        }
        List<String> gone = elements.stream()
                .filter(element -> !models.has(to.versionId(), element))
                .toList();
        List<String> named = gone.isEmpty() ? elements : gone;
        return say(
                gone.isEmpty() ? "journey.migration.other-kind" : "journey.migration.gone",
                named.stream().map(element -> name(element, from)).toList(),
                Migrations.text(to.version()));
    }

    private String name(String element, JourneyMap map) {
        String own = models.has(map.versionId(), element)
                ? models.element(models.version(map.versionId()).definitionId(), element)
                        .name()
                : element;
        return labels.element(map.key(), element, LocaleContextHolder.getLocale(), own);
    }
}

package io.journeyloop.journey;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.MigrationRefusal.Reason;
import io.journeyloop.journey.MigrationResult.Moved;
import io.journeyloop.journey.persistence.MigrationMapper;
import io.journeyloop.journey.persistence.MigrationMapper.Candidate;
import io.journeyloop.journey.persistence.MigrationMapper.Chosen;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.Roles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/**
 * Moves customers who are under way from one version of a journey to another at once, each in a transaction of its own.
 * Many customers are moved in the background by {@link MigrationRuns}.
 */
@Component
public class Migrations {

    private final MigrationMapper mapper;
    private final MigrationChoice choice;
    private final MigrationStep step;
    private final MigrationTexts texts;
    private final Audit audit;

    Migrations(MigrationMapper mapper, MigrationChoice choice, MigrationStep step, MigrationTexts texts, Audit audit) {
        this.mapper = mapper;
        this.choice = choice;
        this.step = step;
        this.texts = texts;
        this.audit = audit;
    }

    /**
     * Moves the chosen journey instances, oldest first, or with {@code dryRun} says what would become of each: the same is done
     * then and taken back.
     *
     * @throws Problem where a version, a branch or a touchpoint of the filter doesn't exist
     */
    @PreAuthorize(Roles.MAY_DEPLOY)
    public MigrationResult migrate(String key, int fromVersion, int toVersion, MigrationFilter filter, boolean dryRun) {
        MigrationWay way = choice.way(key, fromVersion, toVersion);
        Map<String, CustomerId> named = choice.named(filter.customerNos());
        Chosen chosen = choice.chosen(filter, way.from(), named);
        boolean nobody = MigrationChoice.nobody(filter, named);
        List<Candidate> candidates = nobody ? List.of() : mapper.page(chosen, filter.limit());
        long matching = nobody ? 0 : mapper.count(chosen);
        List<Moved> instances = moveAll(candidates, way, dryRun);
        long left = Math.max(0, matching - candidates.size());
        InstanceId next = left == 0 ? null : candidates.getLast().id();
        if (filter.after() == null && left == 0) {
            instances.addAll(absent(filter, named, candidates, way));
        }
        MigrationResult result =
                new MigrationResult(key, fromVersion, toVersion, dryRun, matching, left, next, instances);
        if (!dryRun) {
            record(result);
        }
        return result;
    }

    private List<Moved> moveAll(List<Candidate> candidates, MigrationWay way, boolean dryRun) {
        Map<CustomerId, String> numbers = choice.numbers(candidates);
        List<Moved> all = new ArrayList<>();
        for (Candidate one : candidates) {
            String no = one.customerId() == null ? null : numbers.get(one.customerId());
            MigrationRefusal refusal = step.attempt(dryRun, way, () -> step.moveNow(one.id(), no, way));
            all.add(moved(one.id(), no, refusal, way));
        }
        return all;
    }

    private Moved moved(
            @Nullable InstanceId id, @Nullable String no, @Nullable MigrationRefusal refusal, MigrationWay way) {
        return new Moved(
                id,
                no,
                refusal == null
                        ? null
                        : texts.of(
                                refusal,
                                way.from().versionId(),
                                way.to().versionId(),
                                LocaleContextHolder.getLocale()));
    }

    /** Customers asked for by number who have no such journey instance. */
    private List<Moved> absent(
            MigrationFilter filter, Map<String, CustomerId> named, List<Candidate> candidates, MigrationWay way) {
        if (filter.customerNos() == null) {
            return List.of();
        }
        Set<@Nullable CustomerId> found =
                candidates.stream().map(Candidate::customerId).collect(Collectors.toSet());
        return new LinkedHashSet<>(filter.customerNos())
                .stream()
                        .filter(no -> !found.contains(named.get(no)))
                        .map(no -> moved(null, no, MigrationRefusal.of(absence(no, named)), way))
                        .toList();
    }

    static Reason absence(String no, Map<String, CustomerId> named) {
        return named.containsKey(no) ? Reason.NOT_THERE : Reason.UNKNOWN_CUSTOMER;
    }

    private void record(MigrationResult result) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("fromVersion", Integer.toString(result.fromVersion()));
        details.put("toVersion", Integer.toString(result.toVersion()));
        details.put("moved", Long.toString(result.moved()));
        details.put("refused", Long.toString(result.refused()));
        details.put("left", Long.toString(result.left()));
        audit.record("journey-migrated", "journey", result.key(), details);
    }
}

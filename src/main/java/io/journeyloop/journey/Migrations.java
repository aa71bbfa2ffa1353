package io.journeyloop.journey;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.journeyloop.engine.Migration;
import io.journeyloop.journey.MigrationResult.Moved;
import io.journeyloop.journey.persistence.MigrationMapper;
import io.journeyloop.journey.persistence.MigrationMapper.Candidate;
import io.journeyloop.journey.persistence.MigrationMapper.Chosen;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.Roles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Moves customers who are under way from one version of a journey to another, each in a transaction of its own. */
@Component
public class Migrations {

    private final JourneyModels models;
    private final MigrationMapper mapper;
    private final Migration engine;
    private final MigrationStep step;
    private final Customers customers;
    private final Branches branches;
    private final Audit audit;

    Migrations(
            JourneyModels models,
            MigrationMapper mapper,
            Migration engine,
            MigrationStep step,
            Customers customers,
            Branches branches,
            Audit audit) {
        this.models = models;
        this.mapper = mapper;
        this.engine = engine;
        this.step = step;
        this.customers = customers;
        this.branches = branches;
        this.audit = audit;
    }

    /**
     * Moves the chosen passages, oldest first, or with {@code dryRun} says what would become of each: the same is done
     * then and taken back.
     *
     * @throws Problem where a version, a branch or a touchpoint of the filter doesn't exist
     */
    @PreAuthorize(Roles.MAY_DEPLOY)
    public MigrationResult migrate(String key, int fromVersion, int toVersion, MigrationFilter filter, boolean dryRun) {
        List<JourneyVersion> versions = models.versions(key);
        models.latestMap(key);
        JourneyMap from =
                models.map(version(versions, "fromVersion", fromVersion).id());
        JourneyMap to = models.map(version(versions, "toVersion", toVersion).id());
        if (fromVersion == toVersion) {
            throw Problem.invalid("toVersion", toVersion, say("journey.problem.migration-same", text(toVersion)));
        }
        check(filter, from);
        Map<String, Long> named =
                filter.customerNos() == null ? Map.of() : customers.idsByNo(Set.copyOf(filter.customerNos()));
        Chosen chosen = chosen(filter, from, named);
        boolean nobody = filter.customerNos() != null && named.isEmpty();
        List<Candidate> candidates = nobody ? List.of() : mapper.page(chosen, filter.limit());
        long matching = nobody ? 0 : mapper.count(chosen);
        List<Moved> instances = moveAll(candidates, from, to, dryRun);
        long left = Math.max(0, matching - candidates.size());
        Long next = left == 0 ? null : candidates.getLast().id();
        if (filter.after() == null && left == 0) {
            instances.addAll(absent(filter, named, candidates, fromVersion));
        }
        MigrationResult result =
                new MigrationResult(key, fromVersion, toVersion, dryRun, matching, left, next, instances);
        if (!dryRun) {
            record(result);
        }
        return result;
    }

    private List<Moved> moveAll(List<Candidate> candidates, JourneyMap from, JourneyMap to, boolean dryRun) {
        Map<Long, String> numbers = numbers(candidates);
        Migration.Plan plan = engine.plan(
                models.version(from.versionId()).definitionId(),
                models.version(to.versionId()).definitionId());
        List<Moved> all = new ArrayList<>();
        for (Candidate one : candidates) {
            String no = one.customerId() == null ? null : numbers.get(one.customerId());
            all.add(new Moved(one.id(), no, step.move(one.id(), no, from, to, plan, dryRun)));
        }
        return all;
    }

    private Map<Long, String> numbers(List<Candidate> candidates) {
        Set<Long> ids = candidates.stream()
                .map(Candidate::customerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : customers.byIds(ids).values().stream().collect(Collectors.toMap(Customer::id, Customer::customerNo));
    }

    /** Customers asked for by number who have no such passage. */
    private static List<Moved> absent(
            MigrationFilter filter, Map<String, Long> named, List<Candidate> candidates, int fromVersion) {
        if (filter.customerNos() == null) {
            return List.of();
        }
        Set<@Nullable Long> found =
                candidates.stream().map(Candidate::customerId).collect(Collectors.toSet());
        return new LinkedHashSet<>(filter.customerNos())
                .stream()
                        .filter(no -> !found.contains(named.get(no)))
                        .map(no -> new Moved(
                                null,
                                no,
                                named.containsKey(no)
                                        ? say("journey.migration.not-there", text(fromVersion))
                                        : say("journey.migration.unknown-customer")))
                        .toList();
    }

    private void check(MigrationFilter filter, JourneyMap from) {
        if (filter.branch() != null && branches.find(filter.branch()).isEmpty()) {
            throw Problem.invalid("filter.branch", filter.branch(), say("journey.problem.migration-branch"));
        }
        if (filter.touchpoint() != null && from.touchpoint(filter.touchpoint()).isEmpty()) {
            List<String> there =
                    from.touchpoints().stream().map(JourneyMap.Touchpoint::id).toList();
            throw Problem.invalid(
                    "filter.touchpoint",
                    filter.touchpoint(),
                    say("journey.problem.migration-touchpoint", text(from.version()), there));
        }
    }

    private static Chosen chosen(MigrationFilter filter, JourneyMap from, Map<String, Long> named) {
        return new Chosen(
                from.versionId(),
                filter.customerNos() == null ? null : named.values(),
                filter.branch(),
                filter.touchpoint(),
                filter.enteredFrom(),
                filter.enteredUntil(),
                filter.after());
    }

    private static JourneyVersion version(List<JourneyVersion> versions, String field, int number) {
        return versions.stream()
                .filter(one -> one.version() == number)
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        field,
                        number,
                        say(
                                "journey.problem.version",
                                text(number),
                                versions.getFirst().key(),
                                text(versions.getFirst().version()))));
    }

    private void record(MigrationResult result) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("fromVersion", text(result.fromVersion()));
        details.put("toVersion", text(result.toVersion()));
        details.put("moved", Long.toString(result.moved()));
        details.put("refused", Long.toString(result.refused()));
        details.put("left", Long.toString(result.left()));
        audit.record("journey-migrated", "journey", result.key(), details);
    }

    static String text(int version) {
        return Integer.toString(version);
    }
}

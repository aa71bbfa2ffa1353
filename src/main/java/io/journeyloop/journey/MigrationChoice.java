package io.journeyloop.journey;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.engine.Migration;
import io.journeyloop.journey.persistence.MigrationMapper.Candidate;
import io.journeyloop.journey.persistence.MigrationMapper.Chosen;
import io.journeyloop.staff.Branches;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which journey instances are meant, and refuses what doesn't exist. */
@Component
class MigrationChoice {

    private final JourneyModels models;
    private final Migration engine;
    private final Customers customers;
    private final Branches branches;

    MigrationChoice(JourneyModels models, Migration engine, Customers customers, Branches branches) {
        this.models = models;
        this.engine = engine;
        this.customers = customers;
        this.branches = branches;
    }

    /** The way from one numbered version of a journey to another. */
    MigrationWay way(String key, int fromVersion, int toVersion) {
        List<JourneyVersion> versions = models.versions(key);
        models.latestMap(key);
        VersionId from = version(versions, "fromVersion", fromVersion).id();
        VersionId to = version(versions, "toVersion", toVersion).id();
        if (from.equals(to)) {
            throw Problem.invalid("toVersion", toVersion, say("journey.problem.migration-same", text(toVersion)));
        }
        return way(from, to);
    }

    MigrationWay way(VersionId fromVersionId, VersionId toVersionId) {
        return new MigrationWay(
                models.map(fromVersionId),
                models.map(toVersionId),
                engine.plan(
                        models.version(fromVersionId).definitionId(),
                        models.version(toVersionId).definitionId()));
    }

    /** Customers named by number, by that number; empty where the filter names none. */
    Map<String, CustomerId> named(@Nullable Collection<String> customerNos) {
        return customerNos == null ? Map.of() : customers.idsByNo(Set.copyOf(customerNos));
    }

    /** The numbers of those candidates whose customer is known, by customer. */
    Map<CustomerId, String> numbers(List<Candidate> candidates) {
        Set<CustomerId> ids = candidates.stream()
                .map(Candidate::customerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : customers.byIds(ids).values().stream().collect(Collectors.toMap(Customer::id, Customer::customerNo));
    }

    /** Whether the filter names customers, but nobody whom the bank knows. */
    static boolean nobody(MigrationFilter filter, Map<String, CustomerId> named) {
        return filter.customerNos() != null && named.isEmpty();
    }

    /** As {@link #chosen(MigrationFilter, JourneyMap, Map)}, from that numbered version. */
    Chosen chosen(MigrationFilter filter, String key, int fromVersion, Map<String, CustomerId> named) {
        return chosen(filter, models.map(key, fromVersion), named);
    }

    Chosen chosen(MigrationFilter filter, JourneyMap from, Map<String, CustomerId> named) {
        check(filter, from);
        return new Chosen(
                from.versionId(),
                filter.customerNos() == null ? null : named.values(),
                filter.branch(),
                filter.touchpoint(),
                filter.enteredFrom(),
                filter.enteredUntil(),
                filter.after());
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

    private static String text(int version) {
        return Integer.toString(version);
    }
}

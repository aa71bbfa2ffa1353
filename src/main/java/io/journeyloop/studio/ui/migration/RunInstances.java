package io.journeyloop.studio.ui.migration;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.journey.MigrationItem;
import io.journeyloop.journey.MigrationItems;
import io.journeyloop.journey.MigrationRefusal;
import io.journeyloop.journey.MigrationRun;
import io.journeyloop.staff.Audit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The journey instances of a run, whose they are, and that somebody took them away as a file. */
@Component
class RunInstances {

    private final MigrationItems items;
    private final Customers customers;
    private final Audit audit;

    RunInstances(MigrationItems items, Customers customers, Audit audit) {
        this.items = items;
        this.customers = customers;
        this.audit = audit;
    }

    /** Why some stay, the most frequent reason first. */
    List<MigrationItems.Group> reasons(long run) {
        return items.reasons(run);
    }

    /** As {@link MigrationItems#after}. */
    List<MigrationItem> after(
            long run, MigrationItem.@Nullable State state, @Nullable MigrationRefusal refusal, long after, int size) {
        return items.after(run, state, refusal, after, size);
    }

    /** By their id, those whom the bank knows. */
    Map<CustomerId, Customer> customers(List<MigrationItem> of) {
        return customers.byIds(of.stream()
                .map(MigrationItem::customerId)
                .filter(Objects::nonNull)
                .toList());
    }

    void exported(MigrationRun run) {
        audit.record("migration-exported", "journey", run.journey(), Map.of("run", Long.toString(run.id())));
    }
}

package io.journeyloop.journey;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.persistence.LaunchWrites;
import io.journeyloop.journey.persistence.LaunchWrites.NewLaunch;
import io.journeyloop.staff.Audit;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The only one who stores launches and what becomes of them, with the audit of what persons did. */
@Component
class LaunchWriter {

    private static final int CHUNK = 1000;

    private final LaunchWrites table;
    private final Audit audit;
    private final Clock clock;

    LaunchWriter(LaunchWrites table, Audit audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes down a new one and who is to enter by it, in the caller's transaction: nobody sees it before all are.
     *
     * @return its id
     * @throws org.springframework.dao.DuplicateKeyException where the same one is there already
     */
    LaunchId add(NewLaunch launch, LaunchTargets.Target target) {
        table.insert(launch);
        int known = 0;
        for (List<CustomerId> chunk = target.next(CHUNK); !chunk.isEmpty(); chunk = target.next(CHUNK)) {
            table.addCustomers(launch.launchId(), chunk);
            known += chunk.size();
        }
        int total = known + target.unknown();
        table.size(launch.launchId(), total, target.unknown());
        audit.record(
                launch.getState() == Launch.State.SUBMITTED ? "launch-submitted" : "launch-begun",
                "launch",
                launch.launchId().toString(),
                Map.of(
                        "journey", launch.getJourneyKey(),
                        "target", launch.getTarget(),
                        "total", String.valueOf(total),
                        "unknown", String.valueOf(target.unknown())));
        return launch.launchId();
    }

    /** The same may be launched again. */
    void freeTwin(LaunchId id) {
        table.freeTwin(id);
    }

    /** @throws Problem CONFLICT where the launch has changed since it was read */
    void save(LaunchChange change) {
        if (!saveIfUnchanged(change)) {
            throw change.before().wrongState();
        }
    }

    /** As {@link #save}; false where the launch has changed since it was read. */
    boolean saveIfUnchanged(LaunchChange change) {
        Launch after = change.after();
        boolean stored =
                switch (change.transition()) {
                            case APPROVE -> table.approve(after, change.before().state(), clock.instant());
                            default -> table.change(after, change.before().state());
                        }
                        > 0;
        if (stored) {
            note(change);
        }
        return stored;
    }

    /** With whom it is for, and how far it has come. */
    private void note(LaunchChange change) {
        Launch launch = change.after();
        String audited = change.transition().audited();
        if (audited != null) {
            audit.record(
                    audited,
                    "launch",
                    launch.id().toString(),
                    Map.of(
                            "journey", launch.journey(),
                            "target", launch.target(),
                            "requestedBy", launch.requestedBy(),
                            "total", String.valueOf(launch.total()),
                            "entered", String.valueOf(launch.entered()),
                            "refused", String.valueOf(launch.refusedInAll())));
        }
    }
}

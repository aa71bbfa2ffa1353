package io.journeyloop.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One deed.
 *
 * @param who user name, {@code system} where no person did it
 * @param branchNo the branch of the person; null for people of the whole bank and for the system
 * @param details a JSON object of texts; see {@link Audit#details}
 */
public record AuditEntry(
        long id,
        Instant at,
        String who,
        @Nullable BranchNo branchNo,
        String action,
        String subjectType,
        String subjectId,
        @Nullable String details) {}

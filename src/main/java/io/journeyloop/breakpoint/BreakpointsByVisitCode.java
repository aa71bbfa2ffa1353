package io.journeyloop.breakpoint;

import static io.journeyloop.common.Message.say;

import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.breakpoint.persistence.LinkMapper;
import io.journeyloop.common.Problem;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stands at the counter with the code of a link to go on. */
@Component
@Transactional
public class BreakpointsByVisitCode {

    private final LinkMapper mapper;
    private final BreakpointMapper breakpoints;
    private final BreakpointRows rows;
    private final CurrentStaff staff;
    private final Audit audit;
    private final Clock clock;

    BreakpointsByVisitCode(
            LinkMapper mapper,
            BreakpointMapper breakpoints,
            BreakpointRows rows,
            CurrentStaff staff,
            Audit audit,
            Clock clock) {
        this.mapper = mapper;
        this.breakpoints = breakpoints;
        this.rows = rows;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The open breakpoints of the customer who shows that code at the counter, of the branches that the signed-in person
     * sees. Looking one up is recorded.
     *
     * @throws Problem NOT_FOUND where no good link has that code
     */
    @PreAuthorize(Roles.IS_STAFF)
    public List<BreakpointRow> find(String code) {
        List<BreakpointId> ids = mapper.byCode(code.strip(), clock.instant());
        List<Breakpoint> seen = ids.isEmpty()
                ? List.of()
                : breakpoints.byIds(ids).stream()
                        .filter(Breakpoint::isOpen)
                        .filter(one -> staff.get().sees(one.branchNo()))
                        .toList();
        if (seen.isEmpty()) {
            audit.record("visit-code", "breakpoint", "-", Map.of("found", "0"));
            throw Problem.notFound("code", "******", say("breakpoint.problem.code"));
        }
        seen.forEach(one -> audit.record("visit-code", "breakpoint", one.id().toString(), Map.of()));
        return rows.of(seen);
    }
}

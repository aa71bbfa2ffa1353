package io.journeyloop.breakpoint;

import io.journeyloop.common.Problem;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.Roles;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bringing a customer back by hand. */
@Component
@Transactional
public class BreakpointActions {

    private final BreakpointScope scope;
    private final Resumption resumption;
    private final FollowUp followUp;
    private final BreakpointWriter writer;
    private final StepContexts contexts;
    private final Audit audit;

    BreakpointActions(
            BreakpointScope scope,
            Resumption resumption,
            FollowUp followUp,
            BreakpointWriter writer,
            StepContexts contexts,
            Audit audit) {
        this.scope = scope;
        this.resumption = resumption;
        this.followUp = followUp;
        this.writer = writer;
        this.contexts = contexts;
        this.audit = audit;
    }

    /**
     * Follows up an open breakpoint in the signed-in person's name, as its touchpoint says or by a task; one held back
     * too, because people decide about people.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN for another branch, CONFLICT where it is followed up or closed already
     */
    @PreAuthorize(Roles.IS_STAFF)
    public Breakpoint reconnect(BreakpointId id) {
        Breakpoint open = scope.locked(id);
        StepContext by = contexts.own();
        Breakpoint followed =
                writer.write(open.reconnect(by.at(), by).then(one -> followUp.begin(followUp.method(one), one)));
        audit.record("breakpoint-reconnect", "breakpoint", id.toString(), Map.of("touchpoint", open.touchpoint()));
        return followed;
    }

    /**
     * Goes on with the customer, in the signed-in person's name. Of several who try at once exactly one goes on; whoever
     * goes on already keeps the customer for as long again. It is no recovery: that comes by passing the touchpoint.
     *
     * @return who goes on, and until when
     * @throws Problem NOT_FOUND, FORBIDDEN for another branch, CONFLICT where it is closed, or naming who goes on, where
     *     and since when
     */
    @PreAuthorize(Roles.IS_STAFF)
    public Claim resume(BreakpointId id, ReturnChannel returnChannel) {
        return resumption.byStaff(scope.lockedOpen(id), returnChannel);
    }

    /**
     * Hands the customer over to a colleague; for whoever goes on with the customer, and for managers.
     *
     * @param word what the colleague should know, at most 500 characters; may be empty
     * @throws Problem NOT_FOUND, FORBIDDEN, CONFLICT where nobody or somebody else goes on, INVALID where that colleague
     *     can't
     */
    @PreAuthorize(Roles.IS_STAFF)
    public Claim handOver(BreakpointId id, String toUser, @Nullable String word) {
        return resumption.handOver(scope.lockedOpen(id), toUser, word);
    }
}

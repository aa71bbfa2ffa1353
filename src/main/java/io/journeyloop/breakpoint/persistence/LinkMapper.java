package io.journeyloop.breakpoint.persistence;

import io.journeyloop.breakpoint.BreakpointId;
import io.journeyloop.contact.ContactId;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Links to go on; a token is known by its hash alone. */
@Mapper
public interface LinkMapper {

    /**
     * A link.
     *
     * @param breakpointId what it leads back to; null where a journey's own message carries it and nothing was broken
     * @param instanceId the journey instance then
     * @param customerId the instance's customer then
     */
    record Row(
            String tokenHash,
            @Nullable BreakpointId breakpointId,
            @Nullable InstanceId instanceId,
            @Nullable CustomerId customerId,
            BranchNo branchNo,
            String visitCode,
            @Nullable ContactId contactId,
            String sentBy,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant usedAt) {}

    /** When a customer was sent a link last. */
    record Sent(CustomerId customerId, Instant at) {}

    void insert(Row row);

    /** The contacts that carry a customer's links sent after that, newest first. */
    List<ContactId> contactsSince(@Param("customerId") CustomerId customerId, @Param("since") Instant since);

    /** Those of these customers who were sent a link after that. */
    List<Sent> sentSince(@Param("customerIds") Collection<CustomerId> customerIds, @Param("since") Instant since);

    @Nullable
    Row byHash(String hash);

    /** The same, held until commit, so that two posts at once are one after the other. */
    @Nullable
    Row lockByHash(String hash);

    /** The newest of a breakpoint. */
    @Nullable
    Row latest(BreakpointId breakpointId);

    /** @return 0 where it was used before */
    int use(@Param("hash") String hash, @Param("at") Instant at);

    /** Breakpoints whose link has that code and is good at that instant. */
    List<BreakpointId> byCode(@Param("code") String code, @Param("now") Instant now);

    /** Contacts that carry links of those breakpoints, the newest of each. */
    List<ContactId> contactsOf(@Param("breakpointIds") Collection<BreakpointId> breakpointIds);
}

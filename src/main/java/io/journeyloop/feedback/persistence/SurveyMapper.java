package io.journeyloop.feedback.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Invitations and answers. */
@Mapper
public interface SurveyMapper {

    void insertInvitations(@Param("rows") Collection<InvitationRow> rows);

    @Nullable
    InvitationRow byHash(@Param("hash") String hash);

    /** The same, held until the transaction ends, so that two posts at once are one after the other. */
    @Nullable
    InvitationRow lockByHash(@Param("hash") String hash);

    /** The newest invitation that can still be answered, of one journey instance (and touchpoint, where given). */
    @Nullable
    InvitationRow lockOpen(
            @Param("instanceId") InstanceId instanceId,
            @Param("touchpoint") @Nullable String touchpoint,
            @Param("now") Instant now);

    /** Of those customers, who was invited (not withheld) after that instant. */
    List<CustomerId> invitedSince(
            @Param("customerIds") Collection<CustomerId> customerIds, @Param("since") Instant since);

    void markAnswered(@Param("id") long id, @Param("at") Instant at);

    void insertAnswer(@Param("row") AnswerRow row);

    List<AnswerRow> answersOf(@Param("customerId") CustomerId customerId, @Param("limit") int limit);

    List<InvitationRow> invitationsOf(@Param("customerId") CustomerId customerId, @Param("limit") int limit);
}

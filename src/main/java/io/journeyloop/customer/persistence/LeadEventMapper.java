package io.journeyloop.customer.persistence;

import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Events of customer numbers that nobody has yet. */
@Mapper
public interface LeadEventMapper {

    /** An event as stored, its attributes as JSON. */
    record LeadEventRow(
            String eventId,
            String customerNo,
            String type,
            Instant occurredAt,
            @Nullable String channel,
            @Nullable BranchNo branchNo,
            @Nullable String attributes) {

        /** Its number alone: a log shows nothing of what happened to whom. */
        @Override
        public String toString() {
            return "LeadEventRow[" + eventId + "]";
        }
    }

    /** How many events wait for a number. */
    record NumberCount(String customerNo, int n) {}

    /** What waits in all. */
    record Waiting(int events, int customers) {}

    /** Writes those whose event id does not wait yet; leaves the others alone. */
    void insertNew(
            @Param("rows") List<LeadEventRow> rows,
            @Param("receipt") String receipt,
            @Param("forgetAt") Instant forgetAt,
            @Param("lookAt") Instant lookAt);

    /** Which of these were written under that receipt. */
    List<String> written(@Param("eventIds") Collection<String> eventIds, @Param("receipt") String receipt);

    /** Which of these wait already. */
    List<String> waiting(@Param("eventIds") Collection<String> eventIds);

    List<NumberCount> countByNumber(@Param("customerNos") Collection<String> customerNos);

    Waiting count();

    /** Those of these numbers for which an event of that type waits. */
    List<String> numbersWith(@Param("type") String type, @Param("customerNos") Collection<String> customerNos);

    /** The events of these numbers in the order in which they happened, held until the end of the transaction. */
    List<LeadEventRow> lock(@Param("customerNos") Collection<String> customerNos, @Param("limit") int limit);

    int delete(@Param("eventIds") Collection<String> eventIds);

    /** The numbers of the events at which somebody is to look again; a number once for each. */
    List<String> dueNumbers(@Param("now") Instant now, @Param("limit") int limit);

    /** When to look again at what these numbers wait for: at that time, or when it is forgotten. */
    void lookAgain(@Param("customerNos") Collection<String> customerNos, @Param("at") Instant at);

    List<Long> forgotten(@Param("now") Instant now, @Param("limit") int limit);

    int forget(@Param("ids") Collection<Long> ids);
}

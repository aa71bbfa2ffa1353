package io.journeyloop.engine.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Reads of the engine's run-time tables by index, for work in groups. */
@Mapper
public interface EngineMapper {

    /**
     * A waiting message.
     *
     * @param businessKey that of the process instance that waits
     * @param element where it waits
     */
    record Subscription(String businessKey, String message, String executionId, String definitionId, String element) {}

    /** Ids of due jobs, locked for this transaction and skipping those that others hold; earliest first. */
    List<String> claimDueJobs(@Param("now") Instant now, @Param("limit") int limit);

    /**
     * An execution that will go on.
     *
     * @param businessKey of its process instance: the journey instance's id, where it is one
     */
    record Member(@Nullable String executionId, @Nullable String businessKey) {}

    /** Whose jobs those are; nothing for a job of no process instance. */
    List<Member> membersOf(@Param("jobIds") Collection<String> jobIds);

    /** When the earliest job that still may run is due. */
    @Nullable
    Instant earliestJob();

    /** Who waits for one of those messages in the process instances (called ones included) of those keys. */
    List<Subscription> subscriptions(
            @Param("businessKeys") Collection<String> businessKeys, @Param("messages") Collection<String> messages);

    /** An element at which a process instance of that key stands. */
    record Active(String businessKey, String element) {}

    /** The elements at which the process instances of those keys stand. */
    List<Active> activeOf(@Param("businessKeys") Collection<String> businessKeys);

    /** The elements at which the process instances of that key stand. */
    List<String> activeElements(@Param("businessKey") String businessKey);

    /** How many instances of a process run. */
    record Running(String key, long count) {}

    /** Running instances, called ones included, of those processes that have any. */
    List<Running> running(@Param("keys") Collection<String> keys);
}

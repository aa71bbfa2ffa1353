package io.journeyloop.journey;

import io.journeyloop.journey.persistence.TouchpointMapper;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The events of all journey instances for whoever counts them. Transactions commit out of the order of their ids, so a
 * watermark would lose events: each event carries whether it has been counted, and is claimed by row lock.
 */
@Component
public class TouchpointLog {

    private final TouchpointMapper mapper;

    TouchpointLog(TouchpointMapper mapper) {
        this.mapper = mapper;
    }

    /** Events not counted yet, locked for the running transaction; others skip them meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<LoggedEvent> claim(int limit) {
        List<Long> ids = mapper.claimUnfolded(limit);
        return ids.isEmpty() ? List.of() : mapper.byIds(ids);
    }

    /** Says that the claimed events are counted; in the transaction of {@link #claim}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void counted(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            mapper.markFolded(ids);
        }
    }

    /** The touchpoints that a journey instance has completed. */
    public Set<String> completed(InstanceId instanceId) {
        return Set.copyOf(mapper.completed(instanceId));
    }

    /** Which touchpoints those journey instances have passed or left, in the order in which that was written. */
    public List<TouchpointEvent> ended(Collection<InstanceId> instanceIds) {
        return instanceIds.isEmpty() ? List.of() : mapper.ended(instanceIds);
    }

    /** How many events wait to be counted, looking no further than that many. */
    public int waiting(int atMost) {
        return mapper.countUnfolded(atMost);
    }

    /** All events with an id above that, ascending, for a rebuild. */
    public List<LoggedEvent> after(long id, int limit) {
        return mapper.after(id, limit);
    }
}

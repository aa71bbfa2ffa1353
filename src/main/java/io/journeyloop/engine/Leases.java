package io.journeyloop.engine;

import io.journeyloop.engine.persistence.LeaseMapper;
import org.springframework.stereotype.Component;

/** Lets one node at a time do what two must not do at once. */
@Component
public class Leases {

    private final LeaseMapper mapper;

    Leases(LeaseMapper mapper) {
        this.mapper = mapper;
    }

    /** Whether the caller has it, to the end of its transaction; never waits for whoever has it now. */
    public boolean tryAcquire(String name) {
        if (mapper.lockFree(name) != null) {
            return true;
        }
        // Somebody else's row must not be inserted again: that would wait for its end.
        if (mapper.exists(name)) {
            return false;
        }
        mapper.insert(name);
        return mapper.lockFree(name) != null;
    }
}

package io.journeyloop.journey;

import io.journeyloop.journey.persistence.InstanceMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Ids of journey instances, taken from the database a block at a time and apart from the caller's transaction. */
@Component
class InstanceIds {

    private static final String NAME = "journey_instance";
    private static final int BLOCK = 500;
    private static final int RESERVE = 100;

    private final InstanceMapper mapper;
    private final TransactionTemplate apart;
    private long next;
    private long end;

    InstanceIds(InstanceMapper mapper, PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Sees to it, before a transaction, that the many who wait at a gate with a connection each need no second one for
     * an id.
     */
    synchronized void prepare() {
        if (end - next < RESERVE) {
            take();
        }
    }

    synchronized InstanceId next() {
        if (next == end) {
            take();
        }
        return new InstanceId(next++);
    }

    private void take() {
        next = apart.execute(status -> {
            long first = mapper.lockBlock(NAME);
            mapper.moveBlock(NAME, BLOCK);
            return first;
        });
        end = next + BLOCK;
    }
}

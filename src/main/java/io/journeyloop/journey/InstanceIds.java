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

    private final InstanceMapper mapper;
    private final TransactionTemplate apart;
    private long next;
    private long end;

    InstanceIds(InstanceMapper mapper, PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    synchronized long next() {
        if (next == end) {
            next = apart.execute(status -> {
                long first = mapper.lockBlock(NAME);
                mapper.moveBlock(NAME, BLOCK);
                return first;
            });
            end = next + BLOCK;
        }
        return next++;
    }
}

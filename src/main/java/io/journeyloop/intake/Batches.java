package io.journeyloop.intake;

import io.journeyloop.engine.Contention;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Does a batch in a transaction of its own, again where another sender's batch was in its way. */
@Component
class Batches {

    private final TransactionTemplate transaction;

    Batches(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T> T run(Supplier<T> batch) {
        return Contention.again(() -> transaction.execute(status -> batch.get()));
    }
}

package io.journeyloop.intake;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Does a batch in a transaction of its own, again where another sender's batch was in its way. */
@Component
class Batches {

    private static final int ATTEMPTS = 4;

    private final TransactionTemplate transaction;

    Batches(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T> T run(Supplier<T> batch) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> batch.get());
            } catch (ConcurrencyFailureException inTheWay) {
                if (attempt == ATTEMPTS) {
                    throw inTheWay;
                }
            }
        }
    }
}

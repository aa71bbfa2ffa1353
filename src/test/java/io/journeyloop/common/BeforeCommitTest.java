package io.journeyloop.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class BeforeCommitTest {

    private final List<String> done = new ArrayList<>();
    private final BeforeCommit<List<String>> letters =
            new BeforeCommit<>(ArrayList::new, all -> done.add(String.join("", all)));
    private final TransactionTemplate transaction = new TransactionTemplate(new NoDatabase());

    @Test
    void whatATransactionGathersIsDoneOnceAtItsEnd() {
        transaction.executeWithoutResult(status -> {
            letters.gathered().add("a");
            letters.gathered().add("b");
            assertThat(done).isEmpty();
        });
        assertThat(done).containsExactly("ab");
    }

    @Test
    void whatIsGatheredByDoingAnotherKindIsDoneAsWell() {
        BeforeCommit<List<String>> first = new BeforeCommit<>(ArrayList::new, all -> {
            done.add("first");
            letters.gathered().add("c");
        });
        transaction.executeWithoutResult(status -> first.gathered().add("x"));
        assertThat(done).containsExactly("first", "c");
    }

    @Test
    void whatComesTooLateIsRefusedAndNotLost() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    letters.gathered().add("a");
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            letters.gathered().add("z");
                        }
                    });
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lost");
    }

    @Test
    void aRollbackDoesNothingAndLeavesNothingBehind() {
        transaction.executeWithoutResult(status -> {
            letters.gathered().add("a");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> letters.gathered().add("b"));
        assertThat(done).containsExactly("b");
    }

    @Test
    void aTransactionWithinAnotherGathersForItself() {
        TransactionTemplate own = new TransactionTemplate(transaction.getTransactionManager());
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            letters.gathered().add("outer");
            own.executeWithoutResult(inner -> letters.gathered().add("inner"));
        });
        assertThat(done).containsExactly("inner", "outer");
    }

    @Test
    void whoReadsMeanwhileHasItDoneAtOnce() {
        transaction.executeWithoutResult(status -> {
            letters.gathered().add("a");
            letters.now();
            letters.now();
            assertThat(done).containsExactly("a");
        });
        assertThat(done).containsExactly("a");
    }

    @Test
    void withoutATransactionNothingCanBeGathered() {
        letters.now();
        assertThatThrownBy(letters::gathered).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsAddedIsDoneBeforeTheCommitAndWithoutATransactionAtOnce() {
        transaction.executeWithoutResult(status -> {
            letters.add(all -> all.add("a"));
            letters.add(all -> all.add("b"));
            assertThat(done).isEmpty();
        });
        assertThat(done).as("both at once").containsExactly("ab");
        letters.add(all -> all.add("c"));
        assertThat(done).containsExactly("ab", "c");
    }

    private static final class NoDatabase extends AbstractPlatformTransactionManager {

        private int open;

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return open > 0;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            return transaction;
        }

        @Override
        protected void doResume(@org.jspecify.annotations.Nullable Object transaction, Object suspended) {}

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            open++;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            open--;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            open--;
        }
    }
}

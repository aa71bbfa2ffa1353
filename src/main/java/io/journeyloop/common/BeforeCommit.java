package io.journeyloop.common;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction gathers and does once, just before it commits, instead of each time. Doing it may gather more, of the
 * same kind or of another: that is done as well, until nothing new has come. All kinds share one synchronization of the
 * transaction, and nobody else registers one (a test holds that): one that is registered while another is asked would
 * never be asked itself. Rolled back, nothing is done.
 *
 * @param <T> what is gathered
 */
public final class BeforeCommit<T> {

    private final Supplier<T> fresh;
    private final Consumer<T> work;

    /**
     * @param fresh where a transaction begins to gather
     * @param work what is done with it, within the transaction; a failure fails the commit
     */
    public BeforeCommit(Supplier<T> fresh, Consumer<T> work) {
        this.fresh = fresh;
        this.work = work;
    }

    /** Adds to what the running transaction has gathered; without one it is done at once. */
    public void add(Consumer<? super T> adding) {
        boolean gathers = TransactionSynchronizationManager.isSynchronizationActive();
        T gathered = gathers ? gathered() : fresh.get();
        adding.accept(gathered);
        if (!gathers) {
            work.accept(gathered);
        }
    }

    /**
     * What the running transaction has gathered so far, to be added to.
     *
     * @throws IllegalStateException where no transaction runs, or all has been done already
     */
    @SuppressWarnings("unchecked")
    public T gathered() {
        Gathering now = Gathering.current();
        if (now.over) {
            throw new IllegalStateException("The transaction commits; what is gathered now would be lost");
        }
        return (T) now.of.computeIfAbsent(this, kind -> fresh.get());
    }

    /** Does at once what has been gathered, for whoever reads within the transaction. */
    public void now() {
        if (TransactionSynchronizationManager.getResource(Gathering.KEY) instanceof Gathering gathering) {
            gathering.workOff(this);
        }
    }

    private void work(@Nullable Object gathered) {
        if (gathered != null) {
            @SuppressWarnings("unchecked")
            T mine = (T) gathered;
            work.accept(mine);
        }
    }

    private static final class Gathering implements TransactionSynchronization, Ordered {

        private static final Object KEY = new Object();

        private final Map<BeforeCommit<?>, Object> of = new LinkedHashMap<>();
        private boolean over;

        static Gathering current() {
            if (TransactionSynchronizationManager.getResource(KEY) instanceof Gathering running) {
                return running;
            }
            Gathering begun = new Gathering();
            TransactionSynchronizationManager.registerSynchronization(begun);
            TransactionSynchronizationManager.bindResource(KEY, begun);
            return begun;
        }

        void workOff(BeforeCommit<?> kind) {
            kind.work(of.remove(kind));
        }

        /** After whatever else is done before a commit. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(KEY);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(KEY, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            while (!of.isEmpty()) {
                workOff(of.keySet().iterator().next());
            }
            over = true;
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }
    }
}

package io.journeyloop.contact;

import io.journeyloop.contact.persistence.ContactMapper;
import io.journeyloop.contact.persistence.ContactMapper.Due;
import io.journeyloop.engine.DueWork;
import io.journeyloop.engine.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Settles contacts whose lawful minute has come, in groups claimed by row lock. The journey moves on in the same
 * transaction, so that a contact is never sent without its journey knowing. Where a group fails, its contacts are
 * settled one by one, and the one that fails is asked again later.
 */
@Component
class ContactDue implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(ContactDue.class);
    private static final int GROUP = 50;
    private static final Duration RETRY = Duration.ofMinutes(15);

    private final ContactMapper mapper;
    private final Contacts contacts;
    private final ContactWriter writer;
    private final Engine engine;
    private final TransactionTemplate transaction;

    ContactDue(
            ContactMapper mapper,
            Contacts contacts,
            ContactWriter writer,
            Engine engine,
            TransactionTemplate transaction) {
        this.mapper = mapper;
        this.contacts = contacts;
        this.writer = writer;
        this.engine = engine;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public @Nullable Instant next() {
        return mapper.earliestDue();
    }

    @Override
    public int run(Instant now) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                List<Due> due = mapper.claimDue(now, GROUP);
                engine.together(() -> inLockOrder(due).forEach(this::settle));
                return due.size();
            }));
        } catch (RuntimeException failed) {
            // What follows a contact in its model may fail; the others of the group must not suffer from it.
            log.debug("A group of due contacts failed and is settled one by one", failed);
            return runSingly(now);
        }
    }

    private int runSingly(Instant now) {
        List<Due> due = Objects.requireNonNull(transaction.execute(status -> mapper.claimDue(now, GROUP)));
        for (Due one : due) {
            try {
                transaction.executeWithoutResult(status -> settleIfStillDue(one));
            } catch (RuntimeException failed) {
                log.warn("Contact {} could not be settled; asked again in {}", one.id(), RETRY, failed);
                transaction.executeWithoutResult(status -> writer.postpone(one.id(), now.plus(RETRY)));
            }
        }
        return due.size();
    }

    private void settleIfStillDue(Due one) {
        Due claimed = mapper.claim(one.id());
        if (claimed != null) {
            settle(claimed);
        }
    }

    private void settle(Due due) {
        if (due.executionId() != null) {
            engine.signal(due.executionId(), Map.of());
        } else {
            contacts.find(due.id()).filter(Contact::isWaiting).ifPresent(contacts::settle);
        }
    }

    /**
     * Two workers that take customers' locks in the same order don't wait for each other in a circle; of one customer's,
     * the higher priority first.
     */
    private static List<Due> inLockOrder(List<Due> due) {
        return due.stream()
                .sorted(Comparator.comparing(Due::customerId, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Due::priority, Comparator.reverseOrder()))
                .toList();
    }
}

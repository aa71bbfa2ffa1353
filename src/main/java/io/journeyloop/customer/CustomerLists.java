package io.journeyloop.customer;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Chunks;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.persistence.ListMapper;
import io.journeyloop.staff.CurrentStaff;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Named lists of customers, to launch journeys over. */
@Service
@Transactional
public class CustomerLists {

    private static final int BATCH = 500;
    private static final int NAME_LENGTH = 200;

    private final ListMapper mapper;
    private final CurrentStaff staff;
    private final Clock clock;

    CustomerLists(ListMapper mapper, CurrentStaff staff, Clock clock) {
        this.mapper = mapper;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Makes an empty list.
     *
     * @return its key
     */
    public String create(String name) {
        String key = "list-" + UUID.randomUUID().toString().substring(0, 13);
        mapper.insert(key, name.substring(0, Math.min(NAME_LENGTH, name.length())), clock.instant(), staff.name());
        return key;
    }

    /** Puts customers on a list; who is on it already stays once. */
    public void add(String listKey, Collection<CustomerId> customerIds) {
        long list = id(listKey);
        Chunks.of(customerIds, BATCH).forEach(chunk -> mapper.add(list, chunk));
    }

    /**
     * Customers on a list, ascending, from above an id.
     *
     * @param after 0 from the beginning
     * @throws Problem (not found) where there is no such list
     */
    @Transactional(readOnly = true)
    public List<CustomerId> ids(String listKey, long after, int limit) {
        return mapper.ids(id(listKey), after, limit);
    }

    @Transactional(readOnly = true)
    public Optional<CustomerList> find(String listKey) {
        return Optional.ofNullable(mapper.find(listKey));
    }

    /** The newest lists first. */
    @Transactional(readOnly = true)
    public List<CustomerList> recent() {
        return mapper.recent(20);
    }

    private long id(String listKey) {
        Long id = mapper.id(listKey);
        if (id == null) {
            throw Problem.notFound("list", listKey, say("customer.problem.list", listKey));
        }
        return id;
    }
}

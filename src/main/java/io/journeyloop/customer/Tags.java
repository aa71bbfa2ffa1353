package io.journeyloop.customer;

import io.journeyloop.customer.persistence.TagMapper;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Short words on customers, set by people, models and files. */
@Service
@Transactional
public class Tags {

    private static final int BATCH = 500;

    private final TagMapper mapper;
    private final Clock clock;

    Tags(TagMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Sets a tag; setting it again changes nothing. */
    public void add(CustomerId customerId, String tag) {
        mapper.add(customerId, tag.strip(), clock.instant());
    }

    /** Sets a tag on many. */
    public void addToAll(Collection<CustomerId> customerIds, String tag) {
        Chunks.of(customerIds, BATCH).forEach(chunk -> mapper.addToMany(chunk, tag.strip(), clock.instant()));
    }

    /** Takes a tag away; harmless where it is not there. */
    public void remove(CustomerId customerId, String tag) {
        mapper.remove(customerId, tag.strip());
    }

    @Transactional(readOnly = true)
    public List<String> of(CustomerId customerId) {
        return mapper.of(customerId);
    }
}

package io.journeyloop.customer;

import io.journeyloop.common.Chunks;
import io.journeyloop.customer.persistence.TagMapper;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Short words on customers, set by people, models and files. */
@Service
@Transactional
public class Tags {

    private static final int BATCH = 500;

    private final TagMapper mapper;
    private final CustomerGroup group;
    private final Clock clock;
    private final CustomerGroup.Reading<List<String>> tags;

    Tags(TagMapper mapper, CustomerGroup group, Clock clock) {
        this.mapper = mapper;
        this.group = group;
        this.tags = group.reading(this::read);
        this.clock = clock;
    }

    /** Sets a tag; setting it again changes nothing. */
    public void add(CustomerId customerId, String tag) {
        mapper.add(customerId, tag.strip(), clock.instant());
        group.changed(customerId);
    }

    /** Sets a tag on many. */
    public void addToAll(Collection<CustomerId> customerIds, String tag) {
        Chunks.of(customerIds, BATCH).forEach(chunk -> mapper.addToMany(chunk, tag.strip(), clock.instant()));
        group.changed(customerIds);
    }

    /** Takes a tag away; harmless where it is not there. */
    public void remove(CustomerId customerId, String tag) {
        mapper.remove(customerId, tag.strip());
        group.changed(customerId);
    }

    @Transactional(readOnly = true)
    public List<String> of(CustomerId customerId) {
        return Objects.requireNonNullElse(tags.of(customerId), List.of());
    }

    private Map<CustomerId, List<String>> read(Set<CustomerId> ids) {
        return mapper.of(ids).stream()
                .collect(Collectors.groupingBy(
                        TagMapper.Tagged::customerId, Collectors.mapping(TagMapper.Tagged::tag, Collectors.toList())));
    }
}

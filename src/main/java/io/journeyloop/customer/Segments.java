package io.journeyloop.customer;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.persistence.SegmentMapper;
import io.journeyloop.customer.persistence.SegmentRow;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Named rules over customers, kept as data; a rule's fields and comparisons are known words, its values are bound. */
@Service
@Transactional(readOnly = true)
public class Segments {

    /** The segment of everyone. */
    public static final String ALL = "all";

    private final SegmentMapper mapper;
    private final JsonMapper json;
    private final Clock clock;

    Segments(SegmentMapper mapper, JsonMapper json, Clock clock) {
        this.mapper = mapper;
        this.json = json;
        this.clock = clock;
    }

    public List<Segment> all() {
        return mapper.all().stream().map(this::segment).toList();
    }

    /**
     * Customers in a segment, ascending, from above an id.
     *
     * @param after 0 from the beginning
     * @throws Problem (not found) where there is no such segment
     */
    public List<CustomerId> ids(String segmentKey, long after, int limit) {
        return mapper.ids(get(segmentKey).conditions(), newSince(), after, limit);
    }

    /** How many customers are in a segment now. */
    public long size(String segmentKey) {
        return mapper.count(get(segmentKey).conditions(), newSince(), null);
    }

    /** The segments this customer is in now, that of everyone left out. */
    public List<Segment> of(Customer customer) {
        Instant newSince = newSince();
        return all().stream()
                .filter(one -> !one.conditions().isEmpty())
                .filter(one -> mapper.count(one.conditions(), newSince, customer.id()) > 0)
                .toList();
    }

    private Segment get(String key) {
        List<Segment> all = all();
        return all.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(
                        "segment",
                        key,
                        say(
                                "customer.problem.segment",
                                key,
                                all.stream().map(Segment::key).toList())));
    }

    private Instant newSince() {
        return clock.instant().minus(Lifecycle.NEW_FOR);
    }

    private Segment segment(SegmentRow row) {
        List<SegmentCondition> conditions =
                json.readTree(row.rule()).valueStream().map(Segments::condition).toList();
        return new Segment(row.key(), row.name(), row.nameZh(), conditions);
    }

    private static SegmentCondition condition(JsonNode node) {
        return new SegmentCondition(
                SegmentCondition.Field.valueOf(word(node, "field")),
                SegmentCondition.Op.valueOf(word(node, "op")),
                node.path("value").asString());
    }

    private static String word(JsonNode node, String name) {
        return node.path(name).asString().toUpperCase(Locale.ROOT).replace('-', '_');
    }
}

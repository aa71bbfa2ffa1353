package io.journeyloop.contact;

import io.journeyloop.contact.persistence.OfferMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The offers of {@code processes/<process>/offers.yaml}: a list {@code offers} of {@code key}, {@code name},
 * {@code name_zh}, and where they have one {@code budget} and {@code risk} (1–5).
 */
@Component
public class Offers {

    private static final String PATTERN = "classpath*:processes/*/offers.yaml";

    private final Map<String, Offer> byKey = new HashMap<>();
    private final OfferMapper mapper;

    Offers(OfferMapper mapper) throws IOException {
        this.mapper = mapper;
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources(PATTERN)) {
            try (InputStream file = resource.getInputStream()) {
                read(file).forEach(offer -> byKey.put(offer.key(), offer));
            }
        }
    }

    /** All offers, in the order of their keys. */
    public List<Offer> all() {
        return byKey.values().stream().sorted(Comparator.comparing(Offer::key)).toList();
    }

    public Optional<Offer> offer(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * Takes one of the offer's budget in the running transaction; it is given back where that rolls back.
     *
     * @return false where the budget is spent
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reserve(@Nullable String key) {
        Offer offer = key == null ? null : byKey.get(key);
        return offer == null || offer.budget() == null || reserve(offer.key(), offer.budget());
    }

    boolean reserve(String key, long budget) {
        if (mapper.reserve(key, budget) == 1) {
            return true;
        }
        mapper.ensure(key);
        return mapper.reserve(key, budget) == 1;
    }

    static List<Offer> read(InputStream file) {
        Map<String, List<Map<String, Object>>> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        return document.getOrDefault("offers", List.of()).stream()
                .map(Offers::offer)
                .toList();
    }

    private static Offer offer(Map<String, Object> entry) {
        String key = text(entry, "key", null);
        String name = text(entry, "name", key);
        return new Offer(key, name, text(entry, "name_zh", name), number(entry, "budget"), risk(entry));
    }

    private static String text(Map<String, Object> entry, String field, @Nullable String otherwise) {
        Object value = entry.getOrDefault(field, otherwise);
        if (value == null) {
            throw new IllegalArgumentException("An offer needs '" + field + "': " + entry);
        }
        return value.toString();
    }

    private static @Nullable Long number(Map<String, Object> entry, String field) {
        Object value = entry.get(field);
        return value == null ? null : Long.valueOf(value.toString());
    }

    private static @Nullable Integer risk(Map<String, Object> entry) {
        Object value = entry.get("risk");
        return value == null ? null : RiskLevel.of(value.toString());
    }
}

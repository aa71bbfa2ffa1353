package io.journeyloop.customer;

import io.journeyloop.customer.persistence.CustomerMapper;
import io.journeyloop.customer.persistence.CustomerMapper.TierBound;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ranks customers by their AUM. The bounds are rows of {@code value_tier} (shipped: growth from 50,000, wealth from
 * 500,000, private banking from 6,000,000); a change of them takes effect for a customer with the next import.
 */
@Component
public class ValueTiers {

    private final CustomerMapper mapper;

    ValueTiers(CustomerMapper mapper) {
        this.mapper = mapper;
    }

    /** Reads the bounds once, for as many customers as wanted. */
    Ranking ranking() {
        return new Ranking(mapper.tierBounds());
    }

    /** The bounds as they stood when read, lowest first. */
    record Ranking(List<TierBound> bounds) {

        /** The highest tier whose bound the AUM reaches; the lowest for no, unknown or negative assets. */
        ValueTier of(@Nullable BigDecimal aum) {
            ValueTier reached =
                    bounds.isEmpty() ? ValueTier.MASS : bounds.getFirst().tier();
            for (TierBound bound : bounds) {
                if (aum != null && aum.compareTo(bound.minAum()) >= 0) {
                    reached = bound.tier();
                }
            }
            return reached;
        }
    }
}

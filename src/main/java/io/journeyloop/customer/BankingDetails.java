package io.journeyloop.customer;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has with the bank.
 *
 * @param aum assets under management in the bank's currency; null where unknown
 * @param riskRating {@code R1} (lowest) to {@code R5}
 * @param lifecycle as it is now; in the table without what follows from time
 */
public record BankingDetails(
        @Nullable BigDecimal aum,
        ValueTier tier,
        @Nullable String riskRating,
        @Nullable Instant openedAt,
        Lifecycle lifecycle) {

    /** The same at that moment, for whom time makes a difference. */
    BankingDetails at(Instant now) {
        return new BankingDetails(aum, tier, riskRating, openedAt, Lifecycle.at(lifecycle, openedAt, now));
    }

    /** Nothing of what they own. */
    @Override
    public String toString() {
        return "BankingDetails[" + lifecycle + "]";
    }
}

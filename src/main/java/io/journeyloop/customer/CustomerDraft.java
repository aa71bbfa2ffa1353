package io.journeyloop.customer;

import io.journeyloop.staff.BranchNo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file or another system says about a customer. Nothing said (null, empty) leaves what is stored as it is.
 *
 * @param branchNo null for the stored one, or the head office for somebody new
 * @param lifecycle null for the stored one; somebody new is active
 * @param attributes added to the stored ones
 * @param consents purposes granted; null where nothing is said about consents, otherwise those not named are refused
 */
public record CustomerDraft(
        String customerNo,
        PersonalDetails person,
        @Nullable BranchNo branchNo,
        @Nullable BigDecimal aum,
        @Nullable String riskRating,
        @Nullable Instant openedAt,
        @Nullable Lifecycle lifecycle,
        Map<String, String> attributes,
        @Nullable Set<Purpose> consents) {

    @Override
    public String toString() {
        return "CustomerDraft[" + customerNo + "]";
    }
}

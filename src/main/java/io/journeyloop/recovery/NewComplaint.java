package io.journeyloop.recovery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it comes in.
 *
 * @param complaintNo the number it has elsewhere; makes taking it in a second time harmless
 * @param customerNo null where the file names nobody
 * @param receivedAt when the bank received it
 * @param branch null where unknown: then the customer's, otherwise the head office
 */
public record NewComplaint(
        @Nullable String complaintNo,
        @Nullable String customerNo,
        Instant receivedAt,
        @Nullable String branch,
        @Nullable String product,
        @Nullable String issue,
        @Nullable String narrative,
        @Nullable String channel) {

    @Override
    public String toString() {
        return "NewComplaint[" + complaintNo + "]";
    }
}

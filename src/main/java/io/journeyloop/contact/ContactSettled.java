package io.journeyloop.contact;

import io.journeyloop.common.Channel;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact was sent, given to staff, suppressed or cancelled; published in its transaction.
 *
 * @param outcome {@code sent}, {@code task-created}, {@code suppressed:<reason>} or {@code cancelled}
 */
public record ContactSettled(
        ContactId contactId,
        @Nullable CustomerId customerId,
        @Nullable InstanceId instanceId,
        @Nullable Channel channel,
        ContactPurpose purpose,
        String outcome,
        Instant at) {}

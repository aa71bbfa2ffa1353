package io.journeyloop.recovery.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.recovery.CaseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may see of the cases, and whom the search means.
 *
 * @param branch the only branch, or null for the whole bank
 * @param involved only cases that this person owns or recorded, or that belong to one of the roles; null for all
 * @param roles slugs; looked at where {@code involved} is given
 * @param hidden ids of the cases that are about the reader
 * @param customers ids of the customers who were searched for, or null
 */
public record CaseScope(
        @Nullable String branch,
        @Nullable String involved,
        List<String> roles,
        List<CaseId> hidden,
        @Nullable List<CustomerId> customers) {}

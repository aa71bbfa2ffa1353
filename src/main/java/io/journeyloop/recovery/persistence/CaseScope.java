package io.journeyloop.recovery.persistence;

import org.jspecify.annotations.Nullable;

/**
 * What a reader may see of the cases, and whom the search means.
 *
 * @param branch the only branch, or null for the whole bank
 * @param reader the user name; cases that are about this person are left out
 * @param customerId the customer whose number was searched for, or null
 */
public record CaseScope(@Nullable String branch, String reader, @Nullable Long customerId) {}

package io.journeyloop.contact;

import io.journeyloop.common.HoldoutAssignment;
import io.journeyloop.customer.CustomerId;

/** Lets tests choose customers by the side they fall on. */
public final class Holdouts {

    private Holdouts() {}

    public static boolean isInHoldout(String journeyKey, CustomerId customerId, double percent) {
        return HoldoutAssignment.isInHoldout(journeyKey, customerId.value(), percent);
    }
}

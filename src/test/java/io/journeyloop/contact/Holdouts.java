package io.journeyloop.contact;

import io.journeyloop.common.HoldoutAssignment;

/** Lets tests choose customers by the side they fall on. */
public final class Holdouts {

    private Holdouts() {}

    public static boolean isInHoldout(String journeyKey, long customerId, double percent) {
        return HoldoutAssignment.isInHoldout(journeyKey, customerId, percent);
    }
}

package io.journeyloop.contact;

/** Lets tests choose customers by the side they fall on. */
public final class Holdouts {

    private Holdouts() {}

    public static boolean isKeptOut(String journeyKey, long customerId, double percent) {
        return HoldoutDraw.isKeptOut(journeyKey, customerId, percent);
    }
}

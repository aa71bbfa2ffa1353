package io.journeyloop.contact;

import io.journeyloop.common.StableDraw;

/** Lets tests choose customers by the side they fall on. */
public final class Holdouts {

    private Holdouts() {}

    public static boolean isKeptOut(String journeyKey, long customerId, double percent) {
        return StableDraw.isKeptOut(journeyKey, customerId, percent);
    }
}

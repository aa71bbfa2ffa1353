package io.journeyloop.contact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Draws the control group: the same customer always falls on the same side of the same journey. */
final class HoldoutDraw {

    private static final int SLOTS = 10_000;

    private HoldoutDraw() {}

    /**
     * Whether the customer is kept out.
     *
     * @param percent 0–100, two decimals count
     */
    static boolean isKeptOut(String journeyKey, long customerId, double percent) {
        return slot(journeyKey, customerId) < Math.round(percent * SLOTS / 100);
    }

    private static long slot(String journeyKey, long customerId) {
        byte[] digest = sha256().digest((journeyKey + ":" + customerId).getBytes(StandardCharsets.UTF_8));
        return Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), SLOTS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java has SHA-256", never);
        }
    }
}

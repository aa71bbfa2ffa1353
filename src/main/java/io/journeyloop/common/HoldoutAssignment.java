package io.journeyloop.common;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Draws a control group: the same one always falls on the same side of the same question, on any machine. */
public final class HoldoutAssignment {

    private static final int SLOTS = 10_000;

    private HoldoutAssignment() {}

    /**
     * Whether that one is kept out.
     *
     * @param question what is drawn for; draws for different questions are independent
     * @param percent 0–100, two decimals count
     */
    public static boolean isInHoldout(String question, long who, double percent) {
        return slot(question, who) < Math.round(percent * SLOTS / 100);
    }

    private static long slot(String question, long who) {
        byte[] digest = sha256().digest((question + ":" + who).getBytes(StandardCharsets.UTF_8));
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

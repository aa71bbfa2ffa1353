package io.journeyloop.contact;

/** How far a wave's contact got: each eligible customer of the treated arm stands at exactly one. */
public enum WaveStep {
    /** For its lawful minute, or for its journey's turn. */
    WAITING,
    SENT,
    /** Its gateway could not deliver it. */
    FAILED,
    /** Given to staff and not done yet. */
    HANDED,
    /** Staff have tried, whatever came of it. */
    DONE,
    /** Given to staff, and nobody tried before the window ended. */
    EXPIRED,
    SUPPRESSED,
    /** The journey went another way before the contact was made. */
    CANCELLED
}

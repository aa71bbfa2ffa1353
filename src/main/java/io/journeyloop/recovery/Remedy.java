package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What puts a case right.
 *
 * @param rootCause one of {@link RootCauses#ALL}
 * @param proposal what is proposed
 * @param action what was carried out
 */
public record Remedy(
        @Nullable String rootCause, @Nullable String proposal, @Nullable String action, Goodwill goodwill) {

    public static final Remedy NONE = new Remedy(null, null, null, Goodwill.NONE);

    Remedy because(String cause) {
        return new Remedy(cause, proposal, action, goodwill);
    }

    Remedy with(Goodwill other) {
        return new Remedy(rootCause, proposal, action, other);
    }

    /** What is null stays as it is; another remedy or amount loses the approval. */
    Remedy given(@Nullable String proposed, @Nullable String done, @Nullable BigDecimal amount, String who) {
        boolean another = proposed != null && !proposed.equals(proposal);
        Goodwill money = amount == null ? goodwill : goodwill.proposed(amount, who);
        return new Remedy(
                rootCause,
                proposed == null ? proposal : proposed,
                done == null ? action : done,
                another ? money.unapproved() : money);
    }

    /** Cause and proposal stay as they are where they are null; an amount that is null is none any more. */
    Remedy proposed(@Nullable String cause, @Nullable String proposed, @Nullable BigDecimal amount, String who) {
        return new Remedy(
                cause == null ? rootCause : cause,
                proposed == null ? proposal : proposed,
                action,
                goodwill.proposed(amount, who).unapproved());
    }

    Remedy done(@Nullable String what) {
        return what == null ? this : new Remedy(rootCause, proposal, what, goodwill);
    }

    /** Where nothing was proposed, what was done is the remedy. */
    Remedy doneAtLast(String what) {
        return new Remedy(rootCause, proposal == null ? what : proposal, what, goodwill);
    }

    /** The remedy is off the table: a new one is to be proposed. The cause stays. */
    Remedy anew() {
        return new Remedy(rootCause, null, null, Goodwill.NONE);
    }

    /**
     * @param done what was done, which the case may not know yet
     * @throws Problem INVALID naming {@code rootCause} or {@code action}, whichever is missing first
     */
    void requireComplete(String caseNo, @Nullable String done) {
        if (rootCause == null || rootCause.isBlank()) {
            throw Problem.invalid("rootCause", null, say("recovery.problem.no-root-cause", caseNo));
        }
        if (done == null || done.isBlank()) {
            throw Problem.invalid("action", null, say("recovery.problem.no-action", caseNo));
        }
    }

    /** Nothing of what the customer gets. */
    @Override
    public String toString() {
        return "Remedy[" + rootCause + "]";
    }
}

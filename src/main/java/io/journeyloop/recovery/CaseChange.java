package io.journeyloop.recovery;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A transition that a case has made: what it is from now on and what its log says of it. {@link CaseWriter} alone stores
 * it and tells the others.
 *
 * @param detail the particulars for the log, where any; may hold the customer's words
 * @param amountSetBy who set another goodwill with it, or null; whoever ever did approves none
 */
record CaseChange(
        RecoveryCase before,
        RecoveryCase after,
        CaseTransition transition,
        @Nullable String detail,
        @Nullable String amountSetBy) {

    /** The same with the name of whoever set another amount. */
    CaseChange amountSetBy(String who) {
        return before.goodwill().is(after.goodwill().amount())
                ? this
                : new CaseChange(before, after, transition, detail, who);
    }

    /** Whether the customer is to get something else than before. */
    boolean isAnotherRemedy() {
        return !Objects.equals(before.remedy().proposal(), after.remedy().proposal())
                || !before.goodwill().is(after.goodwill().amount());
    }

    /** The case afterwards, with how it stood by law where its deadline has passed. */
    RecoveryCase settled(Instant now) {
        return after.with(after.legal().settled(before.state().underWay(), now));
    }

    /** Nothing of what people said. */
    @Override
    public String toString() {
        return "CaseChange[" + transition + "]";
    }
}

package io.journeyloop.contact;

import org.jspecify.annotations.Nullable;

/** A transition that a contact has made; {@link ContactWriter} alone stores it and sees to what follows. */
record ContactChange(Contact before, Contact after, ContactTransition transition) {

    /** Where its wave's contact stands by it; null where it stays. Where staff had tried before, the wave keeps that. */
    @Nullable
    WaveStep step() {
        boolean tried = transition.step() == WaveStep.SUPPRESSED && before.outcome() != null;
        return tried ? null : transition.step();
    }

    /** Whether it had waited and waits no more. */
    boolean isSettling() {
        return before.isWaiting() && !after.isWaiting();
    }

    /** The same of a contact that the database has numbered. */
    ContactChange numbered(ContactId id) {
        return new ContactChange(before.withId(id), after.withId(id), transition);
    }
}

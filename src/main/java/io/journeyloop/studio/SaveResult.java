package io.journeyloop.studio;

import java.time.Instant;

/** What became of a save. */
public sealed interface SaveResult {

    /** The draft that now holds what was saved. */
    Draft draft();

    /** It is saved. */
    record Saved(Draft draft) implements SaveResult {}

    /**
     * Somebody else was faster: what was saved is kept as a draft of its own.
     *
     * @param draft the copy
     * @param by whose save (or submission) stands in the draft that was meant
     */
    record Kept(Draft draft, String by, Instant at) implements SaveResult {}
}

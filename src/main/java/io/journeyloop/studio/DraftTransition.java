package io.journeyloop.studio;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that can become of a draft and the states from which it can; {@link Draft} has a method for each. */
enum DraftTransition {
    /** Somebody has drawn on it. */
    SAVE(null, DraftState.DRAFT, DraftState.SENT_BACK),
    SUBMIT("draft-submitted", DraftState.DRAFT, DraftState.SENT_BACK),
    /** It came past the studio and waits for another owner at once. */
    HOLD("draft-held", DraftState.DRAFT),
    TAKE_BACK("draft-taken-back", DraftState.SUBMITTED),
    APPROVE("draft-approved", DraftState.SUBMITTED),
    SEND_BACK("draft-sent-back", DraftState.SUBMITTED),
    DISCARD("draft-discarded", DraftState.DRAFT, DraftState.SENT_BACK);

    private final @Nullable String audited;
    private final Set<DraftState> from;

    DraftTransition(@Nullable String audited, DraftState... from) {
        this.audited = audited;
        this.from = EnumSet.copyOf(List.of(from));
    }

    /** The audit's word for it; null where it has none. */
    @Nullable
    String audited() {
        return audited;
    }

    boolean isFrom(DraftState state) {
        return from.contains(state);
    }
}

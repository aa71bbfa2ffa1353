package io.journeyloop.studio;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A model that is being drawn, without the model itself, and the only way it changes: a method for each
 * {@link DraftTransition} looks at the state, and at who it is where that counts, and answers with the draft before and
 * after, which {@link DraftWriter} stores. Each throws a CONFLICT where the state does not allow it.
 *
 * @param head its kind, its id and its name, as the model now says them
 * @param revision counts the saves; a save names the one it was drawn from
 * @param basedOn the number of the live version it was begun from, null for something new
 * @param submission null where nobody has submitted it yet
 * @param decision null where nobody has decided since it was submitted
 * @param version the number it went live with
 */
public record Draft(
        long id,
        ModelHead head,
        DraftState state,
        int revision,
        @Nullable Integer basedOn,
        DraftStamp created,
        DraftStamp changed,
        @Nullable DraftSubmission submission,
        @Nullable DraftDecision decision,
        @Nullable Integer version) {

    public DraftKind kind() {
        return head.kind();
    }

    public String key() {
        return head.key();
    }

    public String name() {
        return head.name();
    }

    /** Whether what was drawn from that revision can be saved: nobody has saved or submitted meanwhile. */
    boolean takes(int drawnFrom) {
        return state.isOpen() && revision == drawnFrom;
    }

    /** It is drawn on; the model may now say another id or name of itself. */
    DraftChange save(ModelHead drawn, DraftStamp by) {
        return change(
                DraftTransition.SAVE,
                new Draft(id, drawn, state, revision + 1, basedOn, created, by, submission, decision, version));
    }

    /** It goes to the other owners; what was decided before is over. */
    DraftChange submit(DraftSubmission by) {
        return change(DraftTransition.SUBMIT, submitted(by));
    }

    /** As {@link #submit}, of one that came past the studio. */
    DraftChange hold(DraftSubmission by) {
        return change(DraftTransition.HOLD, submitted(by));
    }

    /** It can be drawn on again; anybody who may draw may take it back. */
    DraftChange takeBack() {
        return change(DraftTransition.TAKE_BACK, to(DraftState.DRAFT, decision, version));
    }

    /**
     * It is live, as that version.
     *
     * @param authors everybody who has drawn on it
     * @throws Problem FORBIDDEN for one of them
     */
    DraftChange approve(DraftDecision by, Collection<String> authors, int live) {
        requireDecidable(DraftTransition.APPROVE, by.by(), authors);
        return change(DraftTransition.APPROVE, to(DraftState.LIVE, by, live));
    }

    /**
     * It is to be drawn on again.
     *
     * @throws Problem FORBIDDEN for whoever has drawn on it; INVALID where nothing says what is to be changed
     */
    DraftChange sendBack(DraftDecision by, Collection<String> authors) {
        requireDecidable(DraftTransition.SEND_BACK, by.by(), authors);
        if (by.answer().isBlank()) {
            throw Problem.invalid("answer", by.answer(), say("studio.problem.answer"));
        }
        return change(DraftTransition.SEND_BACK, to(DraftState.SENT_BACK, by, null));
    }

    /** It is given up. */
    DraftChange discard() {
        return change(DraftTransition.DISCARD, to(DraftState.DISCARDED, decision, version));
    }

    /** Whether that person may decide: nobody who has drawn on it may. */
    static boolean mayDecide(String who, Collection<String> authors) {
        return !authors.contains(who);
    }

    void requireDecidable(DraftTransition transition, String who, Collection<String> authors) {
        require(transition);
        if (!mayDecide(who, authors)) {
            throw Problem.forbidden(say("studio.problem.own", name()));
        }
    }

    /** @throws Problem CONFLICT where the state does not allow it */
    void require(DraftTransition transition) {
        if (!transition.isFrom(state)) {
            throw wrongState(transition);
        }
    }

    /** What one is told who wants what its state does not allow. */
    Problem wrongState(DraftTransition transition) {
        boolean decides = transition.isFrom(DraftState.SUBMITTED);
        return Problem.conflict(
                "draft", id, say(decides ? "studio.problem.not-submitted" : "studio.problem.not-open", name()));
    }

    private DraftChange change(DraftTransition transition, Draft after) {
        require(transition);
        return new DraftChange(this, after, transition);
    }

    private Draft submitted(DraftSubmission by) {
        return new Draft(id, head, DraftState.SUBMITTED, revision, basedOn, created, changed, by, null, version);
    }

    private Draft to(DraftState then, @Nullable DraftDecision decided, @Nullable Integer live) {
        return new Draft(id, head, then, revision, basedOn, created, changed, submission, decided, live);
    }
}

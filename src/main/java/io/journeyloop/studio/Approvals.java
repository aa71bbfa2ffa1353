package io.journeyloop.studio;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.journey.DeployResult;
import io.journeyloop.journey.Deployments;
import io.journeyloop.journey.Finding;
import io.journeyloop.journey.Findings;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import io.journeyloop.staff.StaffNames;
import io.journeyloop.studio.persistence.DraftMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way from a draft to a version: an owner submits it, another one, who has not drawn on it, approves it or sends it
 * back. Approving deploys. Everything is in the audit.
 */
@Service
@Transactional
@PreAuthorize(Roles.MAY_DEPLOY)
public class Approvals {

    private final DraftMapper mapper;
    private final Findings findings;
    private final Deployments deployments;
    private final DraftWriter writer;
    private final CurrentStaff staff;
    private final StaffNames names;
    private final Clock clock;

    Approvals(
            DraftMapper mapper,
            Findings findings,
            Deployments deployments,
            DraftWriter writer,
            CurrentStaff staff,
            StaffNames names,
            Clock clock) {
        this.mapper = mapper;
        this.findings = findings;
        this.deployments = deployments;
        this.writer = writer;
        this.staff = staff;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Hands a draft to the other owners.
     *
     * @param revision the one that is seen; somebody may have saved meanwhile
     * @param note why it is wanted
     * @throws Problem where a finding is an error, the draft is not open, or has changed
     */
    public Draft submit(long id, int revision, String note) {
        Draft draft = locked(id);
        draft.require(DraftTransition.SUBMIT);
        if (draft.revision() != revision) {
            throw Problem.conflict(
                    "revision",
                    revision,
                    say("studio.problem.changed", names.of(draft.changed().by())));
        }
        long errors = Finding.errors(findings.check(draft.kind().file(), bytes(id)));
        if (errors > 0) {
            throw Problem.invalid("model", draft.key(), say("studio.problem.errors", errors));
        }
        return saved(draft.submit(new DraftSubmission(staff.name(), clock.instant(), OwnerNote.checked("note", note))));
    }

    /** Takes a submitted draft back, so that it can be drawn on again; anybody who may draw may do so. */
    public Draft takeBack(long id) {
        return saved(locked(id).takeBack());
    }

    /** Whether the signed-in person may approve that draft or send it back: nobody who has drawn on it may. */
    @Transactional(readOnly = true)
    public boolean mayDecide(long id) {
        return Draft.mayDecide(staff.name(), mapper.authors(id));
    }

    /**
     * Makes a submitted draft the newest version. Whoever is on the way stays on theirs.
     *
     * @throws Problem forbidden to everybody who has drawn on it; invalid where a finding is an error
     */
    public Draft approve(long id, String answer) {
        Draft draft = locked(id);
        List<String> authors = mapper.authors(id);
        draft.requireDecidable(DraftTransition.APPROVE, staff.name(), authors);
        DraftSubmission submission = draft.submission();
        DeployResult result =
                deployments.deploy(draft.kind().file(), bytes(id), submission == null ? null : submission.note());
        if (!(result instanceof DeployResult.Deployed deployed)) {
            throw Problem.invalid(
                    "model", draft.key(), say("studio.problem.errors", Finding.errors(result.findings())));
        }
        return saved(draft.approve(decision(answer), authors, deployed.version()));
    }

    /** Gives a submitted draft back to be changed, with the reason. */
    public Draft sendBack(long id, String answer) {
        Draft draft = locked(id);
        List<String> authors = mapper.authors(id);
        draft.requireDecidable(DraftTransition.SEND_BACK, staff.name(), authors);
        return saved(draft.sendBack(decision(answer), authors));
    }

    private DraftDecision decision(String answer) {
        return new DraftDecision(staff.name(), clock.instant(), OwnerNote.checked("answer", answer));
    }

    private Draft locked(long id) {
        return Drafts.present(mapper.lock(id), id);
    }

    private Draft saved(DraftChange change) {
        writer.save(change);
        return Drafts.present(mapper.find(change.after().id()), change.after().id());
    }

    private byte[] bytes(long id) {
        return mapper.model(id).getBytes(StandardCharsets.UTF_8);
    }
}

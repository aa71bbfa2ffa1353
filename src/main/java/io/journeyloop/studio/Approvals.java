package io.journeyloop.studio;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.journey.DeployResult;
import io.journeyloop.journey.Deployments;
import io.journeyloop.journey.Finding;
import io.journeyloop.journey.Findings;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import io.journeyloop.staff.StaffNames;
import io.journeyloop.studio.persistence.DraftMapper;
import io.journeyloop.studio.persistence.DraftMapper.Decision;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    private static final int LONGEST = 1000;

    private final DraftMapper mapper;
    private final Findings findings;
    private final Deployments deployments;
    private final LiveModels models;
    private final CurrentStaff staff;
    private final StaffNames names;
    private final Audit audit;
    private final Clock clock;

    Approvals(
            DraftMapper mapper,
            Findings findings,
            Deployments deployments,
            LiveModels models,
            CurrentStaff staff,
            StaffNames names,
            Audit audit,
            Clock clock) {
        this.mapper = mapper;
        this.findings = findings;
        this.deployments = deployments;
        this.models = models;
        this.staff = staff;
        this.names = names;
        this.audit = audit;
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
        Draft draft = Drafts.present(mapper.lock(id), id);
        requireOpen(draft);
        if (draft.revision() != revision) {
            throw Problem.conflict("revision", revision, say("studio.problem.changed", names.of(draft.changedBy())));
        }
        long errors = errors(findings.check(draft.kind().file(), bytes(id)));
        if (errors > 0) {
            throw Problem.invalid("model", draft.key(), say("studio.problem.errors", errors));
        }
        mapper.submit(id, staff.name(), clock.instant(), words("note", note));
        audit.record(
                "draft-submitted",
                "draft",
                String.valueOf(id),
                Map.of(draft.kind().word(), draft.key()));
        return Drafts.present(mapper.find(id), id);
    }

    /** Takes a submitted draft back, so that it can be drawn on again; anybody who may draw may do so. */
    public Draft takeBack(long id) {
        Draft draft = submitted(id);
        mapper.setState(id, DraftState.DRAFT);
        audit.record(
                "draft-taken-back",
                "draft",
                String.valueOf(id),
                Map.of(draft.kind().word(), draft.key()));
        return Drafts.present(mapper.find(id), id);
    }

    /** Whether the signed-in person may approve that draft or send it back: nobody who has drawn on it may. */
    @Transactional(readOnly = true)
    public boolean mayDecide(long id) {
        return !mapper.authors(id).contains(staff.name());
    }

    /**
     * Makes a submitted draft the newest version. Whoever is on the way stays on theirs.
     *
     * @throws Problem forbidden to everybody who has drawn on it; invalid where a finding is an error
     */
    public Draft approve(long id, String answer) {
        Draft draft = submitted(id);
        requireOther(draft);
        DeployResult result = deployments.deploy(draft.kind().file(), bytes(id), draft.note());
        if (!(result instanceof DeployResult.Deployed deployed)) {
            throw Problem.invalid("model", draft.key(), say("studio.problem.errors", errors(result.findings())));
        }
        decide(draft, DraftState.LIVE, answer, deployed.version());
        audit.record(
                "draft-approved",
                "draft",
                String.valueOf(id),
                Map.of(draft.kind().word(), draft.key(), "version", String.valueOf(deployed.version())));
        return Drafts.present(mapper.find(id), id);
    }

    /** Gives a submitted draft back to be changed, with the reason. */
    public Draft sendBack(long id, String answer) {
        Draft draft = submitted(id);
        requireOther(draft);
        if (answer.isBlank()) {
            throw Problem.invalid("answer", answer, say("studio.problem.answer"));
        }
        decide(draft, DraftState.SENT_BACK, answer, null);
        audit.record(
                "draft-sent-back",
                "draft",
                String.valueOf(id),
                Map.of(draft.kind().word(), draft.key()));
        return Drafts.present(mapper.find(id), id);
    }

    /**
     * Makes an old version the newest again, by deploying what it was. It was approved when it first went live, so one
     * owner alone may do this in need; nobody on the way is touched.
     *
     * @return the number of the version that is now the newest
     */
    public int rollBack(DraftKind kind, String key, int version, String why) {
        if (why.isBlank()) {
            throw Problem.invalid("why", why, say("studio.problem.why"));
        }
        int newest = models.latest(kind, key).version();
        if (version == newest) {
            throw Problem.conflict("version", version, say("studio.problem.newest", String.valueOf(version)));
        }
        byte[] model = models.model(kind, key, version).getBytes(StandardCharsets.UTF_8);
        DeployResult result = deployments.deploy(kind.file(), model, words("why", why));
        if (!(result instanceof DeployResult.Deployed deployed)) {
            throw Problem.invalid("version", version, say("studio.problem.errors", errors(result.findings())));
        }
        audit.record(
                kind.word() + "-rolled-back",
                kind.word(),
                key,
                Map.of("from", String.valueOf(newest), "to", String.valueOf(version), "why", why.strip()));
        return deployed.version();
    }

    private void decide(Draft draft, DraftState state, String answer, @Nullable Integer version) {
        mapper.decide(new Decision(draft.id(), state, staff.name(), clock.instant(), words("answer", answer), version));
    }

    private Draft submitted(long id) {
        Draft draft = Drafts.present(mapper.lock(id), id);
        if (draft.state() != DraftState.SUBMITTED) {
            throw Problem.conflict("draft", id, say("studio.problem.not-submitted", draft.name()));
        }
        return draft;
    }

    private void requireOther(Draft draft) {
        if (!mayDecide(draft.id())) {
            throw Problem.forbidden(say("studio.problem.own", draft.name()));
        }
    }

    private static void requireOpen(Draft draft) {
        if (!draft.state().isOpen()) {
            throw Problem.conflict("draft", draft.id(), say("studio.problem.not-open", draft.name()));
        }
    }

    private byte[] bytes(long id) {
        return mapper.model(id).getBytes(StandardCharsets.UTF_8);
    }

    private static long errors(List<Finding> found) {
        return found.stream().filter(Finding::isError).count();
    }

    private static String words(String field, String text) {
        if (text.length() > LONGEST) {
            throw Problem.invalid(field, text.length(), say("studio.problem.long", LONGEST));
        }
        return text.strip();
    }
}

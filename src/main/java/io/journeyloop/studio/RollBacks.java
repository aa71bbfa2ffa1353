package io.journeyloop.studio;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.journey.DeployResult;
import io.journeyloop.journey.Deployments;
import io.journeyloop.journey.Finding;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.Roles;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes an old version the newest again, by deploying what it was. */
@Service
@Transactional
@PreAuthorize(Roles.MAY_DEPLOY)
public class RollBacks {

    private final LiveModels models;
    private final Deployments deployments;
    private final Audit audit;

    RollBacks(LiveModels models, Deployments deployments, Audit audit) {
        this.models = models;
        this.deployments = deployments;
        this.audit = audit;
    }

    /**
     * It was approved when it first went live, so one owner alone may do this in need; nobody on the way is touched.
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
        DeployResult result = deployments.deploy(kind.file(), model, OwnerNote.checked("why", why));
        if (!(result instanceof DeployResult.Deployed deployed)) {
            throw Problem.invalid("version", version, say("studio.problem.errors", Finding.errors(result.findings())));
        }
        audit.record(
                kind.word() + "-rolled-back",
                kind.word(),
                key,
                Map.of("from", String.valueOf(newest), "to", String.valueOf(version), "why", why.strip()));
        return deployed.version();
    }
}

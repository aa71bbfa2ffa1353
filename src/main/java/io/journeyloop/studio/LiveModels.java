package io.journeyloop.studio;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.engine.DecisionAndFormVersions;
import io.journeyloop.engine.DecisionOrFormVersion;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.JourneyVersion;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is live, whatever its kind, in its versions. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.MAY_DEPLOY)
public class LiveModels {

    private final JourneyModels journeys;
    private final DecisionAndFormVersions side;

    LiveModels(JourneyModels journeys, DecisionAndFormVersions side) {
        this.journeys = journeys;
        this.side = side;
    }

    public boolean exists(DraftKind kind, String key) {
        DecisionOrFormVersion.Kind of = kind.side();
        return of == null ? journeys.exists(key) : side.find(of, key, null).isPresent();
    }

    /** All versions, newest first; a problem where there is none. */
    public List<LiveVersion> versions(DraftKind kind, String key) {
        DecisionOrFormVersion.Kind of = kind.side();
        if (of == null) {
            return journeys.versions(key).stream().map(LiveModels::live).toList();
        }
        List<DecisionOrFormVersion> versions = side.versions(of, key);
        if (versions.isEmpty()) {
            throw unknown(kind, key);
        }
        return versions.stream().map(LiveModels::live).toList();
    }

    /** The newest version; a problem where there is none. */
    public LiveVersion latest(DraftKind kind, String key) {
        DecisionOrFormVersion.Kind of = kind.side();
        return of == null
                ? live(journeys.latest(key))
                : live(side.find(of, key, null).orElseThrow(() -> unknown(kind, key)));
    }

    /** The file as it was deployed; of the newest version where none is named. */
    public String model(DraftKind kind, String key, @Nullable Integer version) {
        DecisionOrFormVersion.Kind of = kind.side();
        if (of == null) {
            return journeys.source(key, version);
        }
        DecisionOrFormVersion found = side.find(of, key, version).orElseThrow(() -> unknown(kind, key));
        return new String(side.file(found), StandardCharsets.UTF_8);
    }

    /** What its newest version calls itself; a problem where there is none. */
    public String name(DraftKind kind, String key) {
        return ModelHead.of(model(kind, key, null)).map(ModelHead::name).orElse(key);
    }

    private static Problem unknown(DraftKind kind, String key) {
        return Problem.notFound(kind.word(), key, say("studio.problem.no-model", key));
    }

    static LiveVersion live(JourneyVersion from) {
        return new LiveVersion(from.key(), from.version(), null, from.deployedAt(), from.deployedBy(), null);
    }

    static LiveVersion live(DecisionOrFormVersion from) {
        return new LiveVersion(
                from.key(),
                from.version(),
                from.name(),
                from.deployedAt(),
                Objects.requireNonNullElse(from.by(), CurrentStaff.SYSTEM),
                from.note());
    }
}

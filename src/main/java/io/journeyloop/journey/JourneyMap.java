package io.journeyloop.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The journey map as the model itself states it: stages in order, touchpoints in reading order, and how one leads to
 * another. Computed from the BPMN that runs; there is no second description.
 *
 * @param versionId our id of this version of the journey
 * @param goal the event type that is the journey's success, or null
 * @param horizon how long the journey takes at most, or null where the model doesn't say
 * @param entering how customers get in
 * @param contacting how its contacts stand to those of others
 * @param followUps what the model draws for customers who break off
 */
public record JourneyMap(
        VersionId versionId,
        String key,
        int version,
        String name,
        @Nullable String goal,
        @Nullable Duration horizon,
        Entering entering,
        Contacting contacting,
        List<Stage> stages,
        List<Touchpoint> touchpoints,
        List<Flow> flows,
        DrawnFollowUps followUps) {

    /**
     * How customers get in.
     *
     * @param reentry {@code never}, {@code after-exit} or an ISO duration since the last entry
     * @param startedIn {@code lobby} where staff begin it with a customer who walks in, or null
     * @param by who may let a customer in
     * @param startEvents the event types by which a customer enters by himself: the ids of their start events
     * @param context what whoever lets a customer in may say; it becomes variables
     */
    public record Entering(
            String reentry,
            @Nullable String startedIn,
            EntryBy by,
            Map<String, String> startEvents,
            List<ContextField> context) {}

    /**
     * How the journey's contacts stand to those of others.
     *
     * @param priority 0–100, whose contact goes first
     * @param pausedBy journeys whose open instance pauses this one's marketing
     * @param holdoutPercent 0–100, share of entrants kept out of all waves
     */
    public record Contacting(int priority, List<String> pausedBy, double holdoutPercent) {}

    /** A column of the map. */
    public record Stage(String id, String name) {}

    /** One touchpoint leads to another, whatever gateways and events lie between. */
    public record Flow(String from, String to) {}

    /**
     * Where customer and bank meet.
     *
     * @param id the BPMN element's id
     * @param name the element's name in the model
     * @param patience after which an entrant who has not completed it is a breakpoint, or null
     * @param reconnect {@code task}, {@code message} or {@code none}
     * @param heldBack 0–100, share of its breakpoints drawn at random that get no automatic follow-up
     * @param survey the survey a completion invites to, or null
     * @param lowScore a score at or under it starts a recovery, or null
     * @param wave whether it is a wave of contact
     * @param ownFollowUp whether the model draws its own timer on this element, which takes precedence
     */
    public record Touchpoint(
            String id,
            String name,
            String stage,
            String channel,
            boolean milestone,
            @Nullable Duration patience,
            String reconnect,
            double heldBack,
            @Nullable String survey,
            @Nullable Integer lowScore,
            boolean wave,
            boolean ownFollowUp) {}

    public String reentry() {
        return entering.reentry();
    }

    public @Nullable String startedIn() {
        return entering.startedIn();
    }

    public EntryBy entry() {
        return entering.by();
    }

    public Map<String, String> startEvents() {
        return entering.startEvents();
    }

    public List<ContextField> context() {
        return entering.context();
    }

    public int priority() {
        return contacting.priority();
    }

    public List<String> pausedBy() {
        return contacting.pausedBy();
    }

    public double holdoutPercent() {
        return contacting.holdoutPercent();
    }

    public Optional<Touchpoint> touchpoint(String id) {
        return touchpoints.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}

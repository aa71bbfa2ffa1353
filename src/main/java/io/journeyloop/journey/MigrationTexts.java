package io.journeyloop.journey;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says why a journey instance stays, in the words of the model. */
@Component
public class MigrationTexts {

    private final JourneyModels models;
    private final Labels labels;

    MigrationTexts(JourneyModels models, Labels labels) {
        this.models = models;
        this.labels = labels;
    }

    /** The refusal in that run, as a sentence without its subject. */
    public Message of(MigrationRefusal refusal, MigrationRun run, Locale reader) {
        MigrationRequest asked = run.request();
        return of(
                refusal,
                models.map(run.journey(), asked.fromVersion()).versionId(),
                models.map(run.journey(), asked.toVersion()).versionId(),
                reader);
    }

    Message of(MigrationRefusal refusal, VersionId fromVersionId, VersionId toVersionId, Locale reader) {
        List<String> where = refusal.elements().stream()
                .map(element -> name(element, fromVersionId, reader))
                .toList();
        String from = Integer.toString(models.version(fromVersionId).version());
        String to = Integer.toString(models.version(toVersionId).version());
        return switch (refusal.reason()) {
            case GONE -> say("journey.migration.gone", where, to);
            case OTHER_KIND -> say("journey.migration.other-kind", where, to);
            case TOUCHPOINT -> say("journey.migration.touchpoint", where, from, to);
            case MOVING -> say("journey.migration.moving");
            case ALREADY -> say("journey.migration.already", to);
            case ENDED -> say("journey.migration.ended");
            case NOT_THERE -> say("journey.migration.not-there", from);
            case UNKNOWN_CUSTOMER -> say("journey.migration.unknown-customer");
            case FAILED -> say("journey.migration.failed", to);
        };
    }

    private String name(String element, VersionId versionId, Locale reader) {
        JourneyVersion version = models.version(versionId);
        String own = models.has(versionId, element)
                ? models.element(version.definitionId(), element).name()
                : element;
        return labels.element(version.key(), element, reader, own);
    }
}

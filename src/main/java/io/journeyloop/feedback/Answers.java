package io.journeyloop.feedback;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.common.SecretToken;
import io.journeyloop.customer.Consents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Purpose;
import io.journeyloop.engine.Engine;
import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.feedback.persistence.AnswerRow;
import io.journeyloop.feedback.persistence.AnswerScale;
import io.journeyloop.feedback.persistence.InvitationRow;
import io.journeyloop.feedback.persistence.SurveyMapper;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.VersionId;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers: once for each invitation, on the scale that was shown, and lets everybody know who waits for one. */
@Service
public class Answers {

    /** The message a process waits for that asked a customer. */
    public static final String MESSAGE = "survey.answered";

    /** The longest verbatim, in characters. */
    public static final int MAX_WORDS = 2000;

    private final SurveyDefinitions definitions;
    private final SurveyMapper mapper;
    private final JourneyModels models;
    private final Engine engine;
    private final Consents consents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answers(
            SurveyDefinitions definitions,
            SurveyMapper mapper,
            JourneyModels models,
            Engine engine,
            Consents consents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.definitions = definitions;
        this.mapper = mapper;
        this.models = models;
        this.engine = engine;
        this.consents = consents;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    PublicSurvey view(String token) {
        return publicly(mapper.byHash(SecretToken.hash(token)));
    }

    @Transactional
    PublicSurvey answer(String token, int score, @Nullable String words) {
        InvitationRow invitation = mapper.lockByHash(SecretToken.hash(token));
        PublicSurvey found = publicly(invitation);
        if (invitation != null && found.state() == SurveyState.OPEN) {
            take(invitation, score, words);
        }
        return found;
    }

    @Transactional
    boolean answerFor(InstanceId instanceId, @Nullable String touchpoint, int score, @Nullable String words) {
        InvitationRow invitation = mapper.lockOpen(instanceId, touchpoint, clock.instant());
        if (invitation == null) {
            return false;
        }
        take(invitation, score, words);
        return true;
    }

    /** The holder of a token wants no more questions; false where there is no such token. */
    @Transactional
    boolean stop(String token) {
        InvitationRow invitation = mapper.byHash(SecretToken.hash(token));
        if (invitation == null) {
            return false;
        }
        consents.decide(customer(invitation), Purpose.RESEARCH, null, false, null, "survey-page");
        return true;
    }

    /** @throws Problem naming {@code survey}, {@code score} or {@code words} */
    public void check(String surveyKey, int score, @Nullable String words) {
        definitions.get(surveyKey).check(score);
        if (words != null && words.length() > MAX_WORDS) {
            throw Problem.invalid("words", words.length(), say("feedback.problem.words", MAX_WORDS));
        }
    }

    private void take(InvitationRow invitation, int score, @Nullable String words) {
        check(invitation.surveyKey(), score, words);
        AnswerRow row = row(invitation, score, words);
        mapper.insertAnswer(row);
        mapper.markAnswered(java.util.Objects.requireNonNull(invitation.id()), row.answeredAt());
        announce(row);
    }

    private void announce(AnswerRow row) {
        events.publishEvent(new SurveyAnswered(
                row.customerId(),
                row.surveyKey(),
                Metric.valueOf(row.scale().metric()),
                row.scale().version(),
                row.score(),
                row.instanceId(),
                row.versionId(),
                row.touchpoint(),
                row.answeredAt(),
                row.lowScore()));
        if (row.lowScore()) {
            announceLow(row);
        }
        if (row.instanceId() != null) {
            engine.correlate(row.instanceId().toString(), MESSAGE, Map.ofEntries(ProcessVariables.SCORE.with((long)
                    row.score())));
        }
    }

    private void announceLow(AnswerRow row) {
        if (row.versionId() != null && row.touchpoint() != null) {
            events.publishEvent(new LowScore(
                    row.customerId(),
                    row.surveyKey(),
                    Metric.valueOf(row.scale().metric()),
                    row.score(),
                    row.words() == null ? "" : row.words(),
                    models.map(row.versionId()).key(),
                    row.touchpoint(),
                    row.instanceId(),
                    row.answeredAt()));
        }
    }

    private PublicSurvey publicly(@Nullable InvitationRow invitation) {
        if (invitation == null) {
            return new PublicSurvey(SurveyState.UNKNOWN, null, null, null);
        }
        SurveyDefinition survey = definitions.get(invitation.surveyKey());
        VersionId version = invitation.versionId();
        String journey = version == null ? null : models.map(version).key();
        return new PublicSurvey(state(invitation), survey, journey, invitation.createdAt());
    }

    private SurveyState state(InvitationRow invitation) {
        if (invitation.answeredAt() != null) {
            return SurveyState.USED;
        }
        return clock.instant().isBefore(invitation.expiresAt()) ? SurveyState.OPEN : SurveyState.EXPIRED;
    }

    private AnswerRow row(InvitationRow asked, int score, @Nullable String words) {
        SurveyDefinition survey = definitions.get(asked.surveyKey());
        return new AnswerRow(
                null,
                asked.id(),
                survey.key(),
                new AnswerScale(survey.metric().name(), survey.version(), survey.min(), survey.max()),
                score,
                words == null || words.isBlank() ? null : words.strip(),
                customer(asked),
                asked.place(),
                low(asked, score),
                clock.instant());
    }

    /** Who holds a token is known: an invitation to nobody has none. */
    private static CustomerId customer(InvitationRow invitation) {
        return Objects.requireNonNull(invitation.customerId());
    }

    private boolean low(InvitationRow asked, int score) {
        if (asked.versionId() == null || asked.touchpoint() == null) {
            return false;
        }
        return models.map(asked.versionId())
                .touchpoint(asked.touchpoint())
                .flatMap(place -> Optional.ofNullable(place.lowScore()))
                .map(threshold -> score <= threshold)
                .orElse(false);
    }
}

package io.journeyloop.feedback;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.engine.Engine;
import io.journeyloop.engine.Variables;
import io.journeyloop.feedback.persistence.AnswerRow;
import io.journeyloop.feedback.persistence.InvitationRow;
import io.journeyloop.feedback.persistence.SurveyMapper;
import io.journeyloop.journey.JourneyModels;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answers(
            SurveyDefinitions definitions,
            SurveyMapper mapper,
            JourneyModels models,
            Engine engine,
            ApplicationEventPublisher events,
            Clock clock) {
        this.definitions = definitions;
        this.mapper = mapper;
        this.models = models;
        this.engine = engine;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    PublicSurvey view(String token) {
        return publicly(mapper.byHash(SurveyToken.hash(token)));
    }

    @Transactional
    PublicSurvey answer(String token, int score, @Nullable String words) {
        InvitationRow invitation = mapper.lockByHash(SurveyToken.hash(token));
        PublicSurvey found = publicly(invitation);
        if (invitation != null && found.state() == SurveyState.OPEN) {
            take(invitation, score, words);
        }
        return found;
    }

    @Transactional
    boolean answerFor(long instanceId, @Nullable String touchpoint, int score, @Nullable String words) {
        InvitationRow invitation = mapper.lockOpen(instanceId, touchpoint, clock.instant());
        if (invitation == null) {
            return false;
        }
        take(invitation, score, words);
        return true;
    }

    /**
     * Takes in answers that another system collected; those it delivered before change nothing.
     *
     * @return the external numbers that were new
     * @throws Problem INVALID where a survey, score or words don't fit; check them singly with {@link #check} first
     */
    @Transactional
    public Set<String> record(List<NewAnswer> answers) {
        answers.forEach(one -> check(one.surveyKey(), one.score(), one.words()));
        Set<String> fresh = new HashSet<>();
        List<String> numbers = answers.stream().map(NewAnswer::externalId).toList();
        if (numbers.isEmpty()) {
            return fresh;
        }
        fresh.addAll(numbers);
        mapper.knownExternal(numbers).forEach(fresh::remove);
        Set<String> once = new HashSet<>();
        List<AnswerRow> rows = answers.stream()
                .filter(one -> fresh.contains(one.externalId()) && once.add(one.externalId()))
                .map(this::row)
                .toList();
        if (!rows.isEmpty()) {
            mapper.insertAnswers(rows);
        }
        rows.forEach(this::announce);
        return fresh;
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
                Metric.valueOf(row.metric()),
                row.scaleVersion(),
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
            engine.correlate(row.instanceId().toString(), MESSAGE, Map.of(Variables.SCORE, row.score()));
        }
    }

    private void announceLow(AnswerRow row) {
        if (row.instanceId() != null && row.versionId() != null && row.touchpoint() != null) {
            events.publishEvent(new LowScore(
                    row.customerId(),
                    row.surveyKey(),
                    Metric.valueOf(row.metric()),
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
            return new PublicSurvey(SurveyState.UNKNOWN, null);
        }
        SurveyDefinition survey = definitions.get(invitation.surveyKey());
        if (invitation.answeredAt() != null) {
            return new PublicSurvey(SurveyState.USED, survey);
        }
        boolean expired = !clock.instant().isBefore(invitation.expiresAt());
        return new PublicSurvey(expired ? SurveyState.EXPIRED : SurveyState.OPEN, survey);
    }

    private AnswerRow row(InvitationRow asked, int score, @Nullable String words) {
        return row(
                definitions.get(asked.surveyKey()),
                asked.id(),
                new NewAnswer(
                        "",
                        asked.customerId(),
                        asked.surveyKey(),
                        score,
                        words,
                        asked.instanceId(),
                        asked.versionId(),
                        asked.touchpoint(),
                        clock.instant()));
    }

    private AnswerRow row(NewAnswer delivered) {
        return row(definitions.get(delivered.surveyKey()), null, delivered);
    }

    private AnswerRow row(SurveyDefinition survey, @Nullable Long invitationId, NewAnswer answer) {
        return new AnswerRow(
                null,
                invitationId,
                answer.externalId().isEmpty() ? null : answer.externalId(),
                survey.key(),
                survey.metric().name(),
                survey.version(),
                survey.min(),
                survey.max(),
                answer.score(),
                answer.words() == null || answer.words().isBlank()
                        ? null
                        : answer.words().strip(),
                answer.customerId(),
                answer.instanceId(),
                answer.versionId(),
                answer.touchpoint(),
                low(answer),
                answer.at());
    }

    private boolean low(NewAnswer answer) {
        if (answer.versionId() == null || answer.touchpoint() == null) {
            return false;
        }
        return models.map(answer.versionId())
                .touchpoint(answer.touchpoint())
                .flatMap(asked -> Optional.ofNullable(asked.lowScore()))
                .map(threshold -> answer.score() <= threshold)
                .orElse(false);
    }
}

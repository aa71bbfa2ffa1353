package io.journeyloop.feedback;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.VersionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Surveys: what they ask, whom they ask, what the customers answer. */
@Service
public class Surveys {

    private final SurveyDefinitions definitions;
    private final Invitations invitations;
    private final Answers answers;

    Surveys(SurveyDefinitions definitions, Invitations invitations, Answers answers) {
        this.definitions = definitions;
        this.invitations = invitations;
        this.answers = answers;
    }

    /** @throws Problem NOT_FOUND naming the surveys there are */
    public SurveyDefinition definition(String key) {
        return definitions.get(key);
    }

    /**
     * Makes an invitation for the caller to deliver.
     *
     * @throws Problem CONFLICT where consent or the peace between two surveys forbids it; that is recorded too
     */
    public Invitation invite(
            CustomerId customerId,
            String surveyKey,
            @Nullable InstanceId instanceId,
            @Nullable VersionId versionId,
            @Nullable String touchpoint) {
        return invitations.invite(new SurveyAsk(customerId, surveyKey, instanceId, versionId, touchpoint, null));
    }

    /** What the holder of a token may see. */
    public PublicSurvey view(String token) {
        return answers.view(token);
    }

    /**
     * Takes a customer's answer; the token is spent by it.
     *
     * @param words the customer's own, may be blank
     * @return OPEN where the answer was taken by this call, otherwise why it was not
     * @throws Problem INVALID naming {@code score} or {@code words}
     */
    public PublicSurvey answer(String token, int score, @Nullable String words) {
        return answers.answer(token, score, words);
    }

    /**
     * Whoever holds that token, used or not, wants no more questions of this kind.
     *
     * @return false where there is no such token
     */
    public boolean stop(String token) {
        return answers.stop(token);
    }

    /**
     * Answers the newest open invitation of a journey instance, for rehearsals that hold no token.
     *
     * @param touchpoint null for any
     * @return whether there was one
     */
    public boolean answerFor(InstanceId instanceId, @Nullable String touchpoint, int score, @Nullable String words) {
        return answers.answerFor(instanceId, touchpoint, score, words);
    }
}

package io.journeyloop.feedback;

import io.journeyloop.common.Texts;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.TimelineEntry;
import io.journeyloop.customer.TimelineSource;
import io.journeyloop.feedback.persistence.AnswerRow;
import io.journeyloop.feedback.persistence.InvitationRow;
import io.journeyloop.feedback.persistence.SurveyMapper;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.InstanceVisibility;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a customer was asked and answered, in the customer's history. */
@Component
class FeedbackTimeline implements TimelineSource {

    private static final String KIND = "survey";

    private final SurveyMapper mapper;
    private final SurveyDefinitions definitions;
    private final Texts texts;
    private final InstanceVisibility discretion;

    FeedbackTimeline(SurveyMapper mapper, SurveyDefinitions definitions, Texts texts, InstanceVisibility discretion) {
        this.mapper = mapper;
        this.definitions = definitions;
        this.texts = texts;
        this.discretion = discretion;
    }

    @Override
    public List<TimelineEntry> of(CustomerId customerId, int limit) {
        Set<InstanceId> hidden = discretion.hidden();
        return Stream.concat(
                        mapper.invitationsOf(customerId, limit).stream()
                                .filter(row -> row.instanceId() == null || !hidden.contains(row.instanceId()))
                                .map(this::invited),
                        mapper.answersOf(customerId, limit).stream()
                                .filter(row -> row.instanceId() == null || !hidden.contains(row.instanceId()))
                                .map(this::answered))
                .toList();
    }

    private TimelineEntry invited(InvitationRow row) {
        return new TimelineEntry(
                row.createdAt(),
                KIND,
                invited(row, Locale.ENGLISH),
                invited(row, Locale.SIMPLIFIED_CHINESE),
                null,
                null);
    }

    private String invited(InvitationRow row, Locale locale) {
        return row.suppressed() == null
                ? texts.get("feedback.timeline.invited", locale, question(row, locale))
                : texts.get(
                        "feedback.timeline.suppressed",
                        locale,
                        question(row, locale),
                        reason(row.suppressed(), locale));
    }

    /** What the customer is asked; a survey that is no longer there is told by its key. */
    private String question(InvitationRow row, Locale locale) {
        return definitions
                .find(row.surveyKey())
                .map(survey -> survey.question().in(locale))
                .orElse(row.surveyKey());
    }

    private String reason(String suppressed, Locale locale) {
        String text = texts.get("feedback.suppressed." + suppressed, locale);
        return text.startsWith("!") ? suppressed : text;
    }

    private TimelineEntry answered(AnswerRow row) {
        return new TimelineEntry(
                row.answeredAt(),
                KIND,
                answered(row, Locale.ENGLISH),
                answered(row, Locale.SIMPLIFIED_CHINESE),
                row.words(),
                null);
    }

    private String answered(AnswerRow row, Locale locale) {
        return texts.get(
                "feedback.timeline.answered",
                locale,
                row.scale().metric(),
                row.score(),
                row.scale().max());
    }
}

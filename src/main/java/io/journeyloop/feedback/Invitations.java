package io.journeyloop.feedback;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.common.PublicAddress;
import io.journeyloop.common.SecretToken;
import io.journeyloop.customer.Consents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Purpose;
import io.journeyloop.feedback.persistence.AskedPlace;
import io.journeyloop.feedback.persistence.InvitationRow;
import io.journeyloop.feedback.persistence.SurveyMapper;
import io.journeyloop.staff.CurrentStaff;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides who may be asked, makes the tokens, and records what was withheld and why. */
@Service
public class Invitations {

    /** Reasons for withholding an invitation, as stored. */
    public static final String NO_CUSTOMER = "no-customer";

    public static final String NO_CONSENT = "no-consent";
    public static final String COOL_DOWN = "cool-down";
    private static final String PAUSED = "paused";

    private static final Logger log = LoggerFactory.getLogger(Invitations.class);

    private record Made(SurveyAsk ask, InvitationRow row, @Nullable String token) {}

    private final SurveyDefinitions definitions;
    private final SurveyMapper mapper;
    private final Consents consents;
    private final CurrentStaff staff;
    private final InvitationDelivery delivery;
    private final Clock clock;
    private final PublicAddress address;

    Invitations(
            SurveyDefinitions definitions,
            SurveyMapper mapper,
            Consents consents,
            CurrentStaff staff,
            InvitationDelivery delivery,
            Clock clock,
            PublicAddress address) {
        this.definitions = definitions;
        this.mapper = mapper;
        this.consents = consents;
        this.staff = staff;
        this.delivery = delivery;
        this.clock = clock;
        this.address = address;
    }

    /** An invitation that the caller delivers; see {@link Surveys#invite}. */
    @Transactional(noRollbackFor = Problem.class)
    Invitation invite(SurveyAsk ask) {
        if (definitions.get(ask.surveyKey()).coolDown().isPositive() && delivery.isPaused(ask.customerId())) {
            throw Problem.conflict("customerNo", PAUSED, say("feedback.problem.paused"));
        }
        Made made = make(List.of(ask)).getFirst();
        store(List.of(made));
        if (made.token() == null) {
            throw refusal(String.valueOf(made.row().suppressed()));
        }
        return invitation(made.token());
    }

    /** Invites those who may be asked and lets the contact module deliver it; withholds and records the others. */
    @Transactional
    public void send(List<SurveyAsk> asks) {
        store(make(asks).stream().map(this::delivered).toList());
    }

    private Made delivered(Made made) {
        if (made.token() == null) {
            return made;
        }
        SurveyDefinition survey = definitions.get(made.ask().surveyKey());
        String undelivered = delivery.deliver(made.ask(), survey, invitation(made.token()));
        return undelivered == null
                ? made
                : new Made(
                        made.ask(),
                        row(made.ask(), survey, null, undelivered, made.row().createdAt()),
                        null);
    }

    private void store(List<Made> made) {
        if (!made.isEmpty()) {
            mapper.insertInvitations(made.stream().map(Made::row).toList());
        }
    }

    private List<Made> make(List<SurveyAsk> asks) {
        Instant now = clock.instant();
        Set<CustomerId> asked = recentlyAsked(asks, now);
        List<Made> made = new ArrayList<>();
        for (SurveyAsk ask : asks) {
            SurveyDefinition survey = definitions.get(ask.surveyKey());
            String suppressed = suppression(ask, survey, asked);
            String token = suppressed == null ? SecretToken.random() : null;
            if (token != null) {
                asked.add(ask.customerId());
            } else {
                log.debug("Survey {} withheld: {}", survey.key(), suppressed);
            }
            made.add(new Made(ask, row(ask, survey, token, suppressed, now), token));
        }
        return made;
    }

    private @Nullable String suppression(SurveyAsk ask, SurveyDefinition survey, Set<CustomerId> asked) {
        if (ask.customerId() == null) {
            return NO_CUSTOMER;
        }
        if (!consents.allows(ask.customerId(), Purpose.RESEARCH, null)) {
            return NO_CONSENT;
        }
        return survey.coolDown().isPositive() && asked.contains(ask.customerId()) ? COOL_DOWN : null;
    }

    private Set<CustomerId> recentlyAsked(List<SurveyAsk> asks, Instant now) {
        Map<SurveyDefinition, List<SurveyAsk>> bySurvey = asks.stream()
                .collect(Collectors.groupingBy(
                        ask -> definitions.get(ask.surveyKey()), HashMap::new, Collectors.toList()));
        Set<CustomerId> asked = new HashSet<>();
        bySurvey.forEach((survey, group) -> {
            List<CustomerId> known = group.stream()
                    .map(SurveyAsk::customerId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (survey.coolDown().isPositive() && !known.isEmpty()) {
                asked.addAll(mapper.invitedSince(known, now.minus(survey.coolDown())));
            }
        });
        return asked;
    }

    private InvitationRow row(
            SurveyAsk ask, SurveyDefinition survey, @Nullable String token, @Nullable String suppressed, Instant now) {
        return new InvitationRow(
                null,
                token == null ? null : SecretToken.hash(token),
                survey.key(),
                survey.version(),
                ask.customerId(),
                new AskedPlace(ask.instanceId(), ask.versionId(), ask.touchpoint()),
                suppressed,
                staff.name(),
                now,
                now.plus(survey.expires()),
                null);
    }

    private Invitation invitation(String token) {
        return new Invitation(token, address.of("/s/" + token));
    }

    private static Problem refusal(String reason) {
        return switch (reason) {
            case NO_CONSENT -> Problem.conflict("customerNo", reason, say("feedback.problem.no-consent"));
            case COOL_DOWN -> Problem.conflict("customerNo", reason, say("feedback.problem.cool-down"));
            default -> Problem.conflict("customerNo", reason, say("feedback.problem.nobody"));
        };
    }
}

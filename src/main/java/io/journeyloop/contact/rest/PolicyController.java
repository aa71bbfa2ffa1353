package io.journeyloop.contact.rest;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Channel;
import io.journeyloop.common.Problem;
import io.journeyloop.common.Texts;
import io.journeyloop.contact.ContactLimits;
import io.journeyloop.contact.ContactPeriods;
import io.journeyloop.contact.ContactPolicy;
import io.journeyloop.contact.ContactPurpose;
import io.journeyloop.contact.ContactRules;
import io.journeyloop.contact.PolicyCheck;
import io.journeyloop.time.Moments;
import io.journeyloop.time.NotAMoment;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Contact policy", description = "When and how customers may be contacted")
class PolicyController {

    record Hours(String from, String until) {}

    record Caps(int day, int week, int month) {}

    /** The rules in force; lengths of time in ISO 8601. */
    record Policy(
            Hours hours,
            Caps caps,
            String refusal,
            String surveyCooldown,
            String window,
            String pausedRetry,
            String answerable,
            int fruitless) {}

    /**
     * Whom one would contact.
     *
     * @param purpose {@code marketing}, {@code service} or {@code survey}
     * @param channel without one, any
     * @param at ISO 8601 with offset; without one, now
     */
    record Question(
            @Nullable String customerNo,
            @Nullable String purpose,
            @Nullable String channel,
            @Nullable String at,
            @Nullable String offer) {}

    /** Marketing contacts on the local day asked about, and up to it in 7 and 30 days, with those that go first. */
    record Counts(long day, long week, long month) {}

    record Answer(
            String answer,
            @Nullable Instant at,
            @Nullable String channel,
            String because,
            @Nullable String rule,
            Counts counts) {}

    private final PolicyCheck check;
    private final Texts texts;

    PolicyController(PolicyCheck check, Texts texts) {
        this.check = check;
        this.texts = texts;
    }

    @GetMapping("/api/v1/policy")
    @Operation(summary = "The contact policy in force", description = "Hours are local to the customer's branch.")
    Policy policy() {
        ContactRules rules = check.rules();
        ContactLimits limits = rules.limits();
        ContactPeriods periods = rules.periods();
        return new Policy(
                new Hours(rules.hours().from().toString(), rules.hours().until().toString()),
                new Caps(limits.perDay(), limits.perWeek(), limits.perMonth()),
                limits.refusal().toString(),
                limits.surveyCooldown().toString(),
                periods.window().toString(),
                periods.pausedRetry().toString(),
                periods.answerable().toString(),
                limits.fruitless());
    }

    @PostMapping("/api/v1/policy:decide")
    @Operation(
            summary = "What the policy would say to a contact",
            description = "By the decision that every sender's contacts go through; nothing is recorded or reserved.")
    Answer decide(@RequestBody Question question, Locale locale) {
        PolicyCheck.Decision decision = check.decide(
                required("customerNo", question.customerNo()),
                ContactPurpose.of(required("purpose", question.purpose())),
                blank(question.channel()) ? null : Channel.forContact(String.valueOf(question.channel())),
                at(question.at()),
                blank(question.offer()) ? null : question.offer());
        ContactPolicy.Counts counts = decision.counts();
        Channel channel = decision.channel();
        return new Answer(
                decision.answer(),
                decision.at(),
                channel == null ? null : channel.slug(),
                texts.get(decision.because(), locale),
                decision.rule() == null ? null : decision.rule().slug(),
                new Counts(counts.day(), counts.week(), counts.month()));
    }

    static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Problem.invalid(field, value, say("contact.problem.missing", field));
        }
        return value.strip();
    }

    /** Null where nothing was given. */
    static @Nullable Instant at(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Moments.read(text, null, null);
        } catch (NotAMoment unreadable) {
            throw Problem.invalid("at", text, say("contact.problem.at"));
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

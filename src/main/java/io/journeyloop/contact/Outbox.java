package io.journeyloop.contact;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Channel;
import io.journeyloop.common.Problem;
import io.journeyloop.contact.persistence.OutboxMapper;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.Roles;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The hand-over of digital messages to the bank's gateways: they fetch, deliver, and tell what came of it. What they tell
 * twice changes nothing the second time.
 */
@Component
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class Outbox {

    private static final int MOST = 1000;
    /** A gateway's code, no sentence: a sentence might name the customer. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private final OutboxMapper mapper;
    private final Receipts receipts;
    private final Audit audit;
    private final Clock clock;

    Outbox(OutboxMapper mapper, Receipts receipts, Audit audit, Clock clock) {
        this.mapper = mapper;
        this.receipts = receipts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Messages with a higher id, in order.
     *
     * @param state null for all
     * @param channel null for all
     * @param limit 1–1000
     */
    @Transactional(readOnly = true)
    public List<OutboxMessage> after(long id, @Nullable OutboxState state, @Nullable Channel channel, int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", limit, say("contact.problem.limit", MOST));
        }
        return mapper.after(id, state, channel == null ? null : channel.slug(), limit);
    }

    /** The message reached the customer's device; its parameters are forgotten. */
    public void delivered(long id) {
        Instant now = clock.instant();
        change(id, message -> message.delivered(now), now);
    }

    /** The customer read the message. */
    public void opened(long id) {
        Instant now = clock.instant();
        change(id, message -> message.opened(now), now);
    }

    /**
     * The message reached nobody: it uses up no cap.
     *
     * @param reason the gateway's code for why, small letters, digits and hyphens
     * @throws Problem CONFLICT where it had been delivered
     */
    public void failed(long id, @Nullable String reason) {
        if (reason != null && !CODE.matcher(reason).matches()) {
            throw Problem.invalid("reason", reason.length(), say("contact.problem.failure"));
        }
        Instant now = clock.instant();
        change(id, message -> message.failed(now, reason), now);
    }

    /**
     * Gives a failed message to the gateway once more, where the contact policy lets it through now.
     *
     * @throws Problem CONFLICT where it has not failed, or where the policy says later or never
     */
    public void resend(long id) {
        change(id, OutboxMessage::again, clock.instant());
        audit.record("message-resent", "message", Long.toString(id), Map.of());
    }

    private void change(long id, UnaryOperator<OutboxMessage> transition, Instant now) {
        ContactId contactId = mapper.contactOf(id);
        if (contactId == null) {
            throw Problem.notFound("id", id, say("contact.problem.message"));
        }
        // The customer's lock first, as everybody who decides on contacts does.
        Contact contact = receipts.locked(contactId);
        OutboxMessage before = mapper.lock(id);
        OutboxMessage after = transition.apply(before);
        if (after != before) {
            mapper.update(after);
            receipts.follow(contact, after.state(), now);
        }
    }
}

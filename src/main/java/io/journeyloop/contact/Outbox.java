package io.journeyloop.contact;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.contact.persistence.OutboxMapper;
import io.journeyloop.staff.Roles;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The hand-over of digital messages to the bank's gateways: they fetch, deliver, and say so. */
@Component
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class Outbox {

    private static final int MOST = 1000;

    private final OutboxMapper mapper;
    private final Clock clock;

    Outbox(OutboxMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Messages with a higher id, in order.
     *
     * @param limit 1–1000
     */
    @Transactional(readOnly = true)
    public List<OutboxMessage> after(long id, int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", limit, say("contact.problem.limit", MOST));
        }
        return mapper.after(id, limit);
    }

    /** Marks a message delivered and forgets its parameters; a second time changes nothing. */
    public void delivered(long id) {
        if (Optional.ofNullable(mapper.find(id)).isEmpty()) {
            throw Problem.notFound("id", id, say("contact.problem.message"));
        }
        mapper.delivered(id, clock.instant());
    }
}

package io.journeyloop.lobby;

import static io.journeyloop.common.Message.say;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.journeyloop.breakpoint.BreakpointsByVisitCode;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.CounterCodes;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.lobby.persistence.CodeMapper;
import io.journeyloop.lobby.persistence.CodeMapper.Good;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The six digits by which a customer says who comes in: asked for by the bank's app, good for minutes and for one
 * use; or those on the page of a link to go on. Wrong ones are counted for each person on each node, so that nobody finds customers by guessing.
 */
@Service
@Transactional
public class VisitCodes {

    private final CodeMapper mapper;
    private final CounterCodes codes;
    private final BreakpointsByVisitCode linkCodes;
    private final Customers customers;
    private final CurrentStaff current;
    private final LobbySettings settings;
    private final Clock clock;
    private final Cache<String, AtomicInteger> wrong = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(100_000)
            .build();

    VisitCodes(
            CodeMapper mapper,
            CounterCodes codes,
            BreakpointsByVisitCode linkCodes,
            Customers customers,
            CurrentStaff current,
            LobbySettings settings,
            Clock clock) {
        this.mapper = mapper;
        this.codes = codes;
        this.linkCodes = linkCodes;
        this.customers = customers;
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A new code for a customer's phone; the customer's earlier one is good no more.
     *
     * @throws Problem (not found) for an unknown customer; (conflict) where too many were asked for
     */
    @PreAuthorize(Roles.MAY_IMPORT)
    public VisitCode issue(String customerNo) {
        Customer customer = customers
                .find(customerNo)
                .orElseThrow(
                        () -> Problem.notFound("customerNo", customerNo, say("lobby.problem.customer", customerNo)));
        Instant now = clock.instant();
        if (mapper.countRecent(customer.id(), now) >= settings.codes()) {
            throw Problem.conflict(
                    "customerNo",
                    customerNo,
                    say(
                            "lobby.problem.codes",
                            settings.codes(),
                            settings.codeExpires().toMinutes()));
        }
        mapper.spend(customer.id(), now);
        Instant expiresAt = now.plus(settings.codeExpires());
        VisitCode code = new VisitCode(codes.issue(expiresAt), expiresAt);
        mapper.insert(code.code(), customer.id(), code.expiresAt());
        return code;
    }

    /** Whether something typed may be a code. */
    public static boolean isOne(String typed) {
        return typed.strip().matches("\\d{6}");
    }

    /**
     * Who shows that code; it is used up.
     *
     * @return the customer's id
     * @throws Problem (invalid) where it is unknown, used or too old; (conflict) after too many wrong ones
     */
    CustomerId redeem(String typed) {
        AtomicInteger failed = wrong.get(current.name(), name -> new AtomicInteger());
        if (failed.get() >= settings.wrongCodes()) {
            throw Problem.conflict("code", null, say("lobby.problem.wrong-codes", settings.wrongCodes()));
        }
        Instant now = clock.instant();
        List<Good> good = isOne(typed) ? mapper.good(typed.strip(), now) : List.of();
        Optional<CustomerId> customer =
                good.size() == 1 && mapper.use(good.getFirst().id(), now) == 1
                        ? Optional.of(good.getFirst().customerId())
                        : ofLink(typed);
        if (customer.isEmpty()) {
            failed.incrementAndGet();
            throw Problem.invalid("code", null, say("lobby.problem.code"));
        }
        wrong.invalidate(current.name());
        return customer.get();
    }

    /** The code on the page of a link to go on is good as long as the link. */
    private Optional<CustomerId> ofLink(String typed) {
        try {
            return isOne(typed)
                    ? linkCodes.find(typed).stream()
                            .map(row -> row.breakpoint().customerId())
                            .filter(Objects::nonNull)
                            .findFirst()
                    : Optional.empty();
        } catch (Problem unknown) {
            if (unknown.kind() == Problem.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw unknown;
        }
    }
}

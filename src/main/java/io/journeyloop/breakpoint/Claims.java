package io.journeyloop.breakpoint;

import static io.journeyloop.common.Message.say;

import io.journeyloop.breakpoint.persistence.ClaimMapper;
import io.journeyloop.breakpoint.persistence.ClaimMapper.Row;
import io.journeyloop.common.Message;
import io.journeyloop.common.Problem;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.time.BankZone;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who goes on with whom. One row a customer is locked before anything is decided, so that of two who come at the same
 * moment one goes on and the other is told by whom. Whoever holds a breakpoint's row locks it before this one.
 */
@Component
class Claims {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final ClaimMapper mapper;
    private final StaffDirectory directory;
    private final BreakpointSettings settings;
    private final BankZone bank;
    private final Clock clock;

    Claims(ClaimMapper mapper, StaffDirectory directory, BreakpointSettings settings, BankZone bank, Clock clock) {
        this.mapper = mapper;
        this.directory = directory;
        this.settings = settings;
        this.bank = bank;
        this.clock = clock;
    }

    /**
     * Goes on with the customer of a breakpoint; whoever has it already keeps it for as long again.
     *
     * @throws Problem CONFLICT naming who goes on, where and since when; the customer alone, who goes on online, is
     *     nobody's conflict in a branch
     */
    Claim take(Breakpoint broken, ReturnChannel returnChannel, String person, @Nullable BranchNo branchNo) {
        mapper.lock(broken.subject());
        Instant now = clock.instant();
        Row current = mapper.current(broken.subject(), now);
        if (current != null && !current.person().equals(person) && !isAtTheCounter(current, returnChannel)) {
            throw taken(claim(current, names(List.of(current))));
        }
        return save(
                broken,
                returnChannel,
                person,
                branchNo,
                current == null || !current.person().equals(person) ? now : current.claimedAt(),
                now);
    }

    /** Whoever stands at the counter is served: the customer who went on online and then came in has stopped there. */
    private static boolean isAtTheCounter(Row current, ReturnChannel returnChannel) {
        return returnChannel == ReturnChannel.BRANCH && current.person().equals(Step.CUSTOMER);
    }

    /** Gives the claim in force to somebody else, whoever has it. */
    Claim give(Breakpoint broken, ReturnChannel returnChannel, StaffMember to) {
        Instant now = clock.instant();
        return save(broken, returnChannel, to.username(), to.branch(), now, now);
    }

    /** The claim in force, locked until commit. */
    Optional<Claim> locked(Breakpoint broken) {
        mapper.lock(broken.subject());
        return Optional.ofNullable(mapper.current(broken.subject(), clock.instant()))
                .map(row -> claim(row, names(List.of(row))));
    }

    /** The claims in force on the customers of those breakpoints, by {@link Breakpoint#subject}. */
    Map<Long, Claim> of(Collection<Breakpoint> broken) {
        List<Long> subjects =
                broken.stream().map(Breakpoint::subject).distinct().toList();
        if (subjects.isEmpty()) {
            return Map.of();
        }
        List<Row> rows = mapper.currentOf(subjects, clock.instant());
        Map<String, StaffMember> names = names(rows);
        return rows.stream().collect(Collectors.toMap(Row::subject, row -> claim(row, names)));
    }

    /** Nobody goes on any more with customers who have nothing open. */
    void release(Collection<Breakpoint> closed) {
        List<Long> subjects =
                closed.stream().map(Breakpoint::subject).distinct().sorted().toList();
        if (!subjects.isEmpty()) {
            mapper.releaseClosed(subjects, clock.instant());
        }
    }

    /** Says who goes on, where and since when. */
    Problem taken(Claim claim) {
        Message who = claim.byCustomer() ? say("breakpoint.claim.customer", time(claim)) : colleague(claim);
        Map<String, Object> more = new HashMap<>(Map.of(
                "by", claim.person(),
                "name", claim.name(),
                "door", claim.returnChannel().slug(),
                "since", claim.since().toString(),
                "until", claim.until().toString()));
        if (claim.branchNo() != null) {
            more.put("branch", claim.branchNo().value());
        }
        return new Problem(Problem.Kind.CONFLICT, "claim", claim.person(), say("breakpoint.problem.taken", who), more);
    }

    private Message colleague(Claim claim) {
        BranchNo branch = claim.branchNo() == null ? Branches.HEAD_OFFICE : claim.branchNo();
        return switch (claim.returnChannel()) {
            case BRANCH -> say("breakpoint.claim.branch", claim.name(), branch, time(claim));
            case PHONE -> say("breakpoint.claim.phone", claim.name(), branch, time(claim));
            case ONLINE -> say("breakpoint.claim.online", claim.name(), branch, time(claim));
        };
    }

    private String time(Claim claim) {
        return TIME.format(claim.since().atZone(bank.zone()));
    }

    private Claim save(
            Breakpoint broken,
            ReturnChannel returnChannel,
            String person,
            @Nullable BranchNo branchNo,
            Instant since,
            Instant now) {
        Row row = new Row(
                broken.subject(),
                broken.id(),
                returnChannel,
                person,
                branchNo,
                since,
                now.plus(settings.claimLapses()));
        mapper.save(row);
        return claim(row, names(List.of(row)));
    }

    private Map<String, StaffMember> names(List<Row> rows) {
        List<String> people = rows.stream()
                .map(Row::person)
                .filter(person -> !person.equals(Step.CUSTOMER))
                .distinct()
                .toList();
        return directory.byUsernames(people);
    }

    private static Claim claim(Row row, Map<String, StaffMember> names) {
        StaffMember member = names.get(row.person());
        return new Claim(
                row.breakpointId(),
                row.returnChannel(),
                row.person(),
                member == null ? row.person() : member.displayName(),
                row.branchNo(),
                row.claimedAt(),
                row.lapsesAt());
    }
}

package io.journeyloop.lobby;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.lobby.persistence.HallMapper;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Disclosures;
import io.journeyloop.staff.Roles;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.statistics.KaplanMeier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is in a hall and who is expected. Each question takes as many statements whatever is stored, and reads no more
 * rows than people are in that hall.
 */
@Service
@Transactional(readOnly = true)
public class Hall {

    /** More people than fit into a hall; a list is cut there. */
    public static final int MOST = 300;

    /** The most lines of a day's file. */
    public static final int LARGEST_DAY = 10_000;

    private final HallMapper mapper;
    private final HallRows rows;
    private final BranchDays days;
    private final CurrentStaff current;
    private final Disclosures disclosures;
    private final Clock clock;

    Hall(
            HallMapper mapper,
            HallRows rows,
            BranchDays days,
            CurrentStaff current,
            Disclosures disclosures,
            Clock clock) {
        this.mapper = mapper;
        this.rows = rows;
        this.days = days;
        this.current = current;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /**
     * The branch whose hall the signed-in person looks at.
     *
     * @param wanted null for one's own
     * @throws Problem (forbidden) for another's; (invalid) where none is named and the person has none
     */
    @PreAuthorize(Roles.MAY_RECEIVE)
    public BranchNo branch(@Nullable String wanted) {
        StaffMember member = current.get();
        if (wanted != null && !wanted.isBlank()) {
            current.requireSees(wanted.strip());
            return BranchNo.named(wanted.strip());
        }
        BranchNo own = member.branch();
        if (own == null) {
            throw Problem.invalid("branch", null, say("lobby.problem.no-branch"));
        }
        return own;
    }

    /** Who is in the hall: whom a colleague has handed to the signed-in person first, then longest first. */
    @PreAuthorize(Roles.MAY_RECEIVE)
    public List<HallRow> here(@Nullable String branch) {
        String me = current.name();
        return rows.of(mapper.here(branch(branch), MOST)).stream()
                .sorted(Comparator.comparing(row -> !row.waitsFor(me)))
                .toList();
    }

    /** Who is still expected today, earliest first; who is late is still expected. */
    @PreAuthorize(Roles.MAY_RECEIVE)
    public List<HallRow> expected(@Nullable String branch) {
        BranchNo no = branch(branch);
        BranchDays.Day today = days.today(no);
        return rows.of(mapper.expected(no, today.start(), today.end(), MOST));
    }

    /** How the hall stands; three counts by index, over today's visits. */
    @PreAuthorize(Roles.MAY_RECEIVE)
    public HallFigures figures(@Nullable String branch) {
        BranchNo no = branch(branch);
        BranchDays.Day today = days.today(no);
        List<HallMapper.Wait> waits = mapper.waits(no, today.start());
        return new HallFigures(
                mapper.countHere(no),
                mapper.countExpected(no, today.start(), today.end()),
                median(waits, clock.instant()),
                waits.size());
    }

    /**
     * One visit.
     *
     * @throws Problem (not found; forbidden for another branch)
     */
    @PreAuthorize(Roles.MAY_RECEIVE)
    public HallRow get(VisitId id) {
        return rows.of(List.of(visible(id))).getFirst();
    }

    /** Everybody who came today, in that order; noted in the audit. */
    @PreAuthorize(Roles.MAY_RECEIVE)
    @Transactional
    public List<HallRow> today(@Nullable String branch) {
        BranchNo no = branch(branch);
        BranchDays.Day today = days.today(no);
        List<HallRow> found = rows.of(mapper.arrived(no, today.start(), today.end(), LARGEST_DAY));
        disclosures.exported("visits-exported", "branch", no.value(), found.size());
        return found;
    }

    HallVisit visible(VisitId id) {
        return visible(id, mapper.byId(id));
    }

    /** The same, held until commit. */
    HallVisit locked(VisitId id) {
        return visible(id, mapper.lock(id));
    }

    /**
     * A visit that allows that, held until commit, with what stands around it.
     *
     * @throws Problem as for {@link #get}; (conflict) where it does not
     */
    HallRow held(VisitId id, VisitTransition transition) {
        return rows.of(List.of(locked(id).require(transition))).getFirst();
    }

    private HallVisit visible(VisitId id, @Nullable HallVisit found) {
        return current.seen(found, HallVisit::branchNo, () -> VisitId.unknown(id.value()));
    }

    static @Nullable Duration median(List<HallMapper.Wait> waits, Instant now) {
        return KaplanMeier.of(waits.stream().map(wait -> observation(wait, now)).toList())
                .median()
                .map(seconds -> Duration.ofSeconds(Math.round(seconds)))
                .orElse(null);
    }

    private static KaplanMeier.Observation observation(HallMapper.Wait wait, Instant now) {
        Instant end = wait.servedAt() != null ? wait.servedAt() : wait.leftAt() != null ? wait.leftAt() : now;
        Duration waited = Duration.between(wait.arrivedAt(), end);
        return KaplanMeier.observed(waited.isNegative() ? Duration.ZERO : waited, wait.servedAt() != null);
    }
}

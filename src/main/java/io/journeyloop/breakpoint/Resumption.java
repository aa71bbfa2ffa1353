package io.journeyloop.breakpoint;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets exactly one go on with a customer who broke off. All in the transaction that holds the breakpoint's row. */
@Component
class Resumption {

    static final int LONGEST_WORD = 500;

    private final Claims claims;
    private final FollowUp followUp;
    private final BreakpointWriter writer;
    private final StepContexts contexts;
    private final CurrentStaff staff;
    private final StaffDirectory directory;
    private final Audit audit;

    Resumption(
            Claims claims,
            FollowUp followUp,
            BreakpointWriter writer,
            StepContexts contexts,
            CurrentStaff staff,
            StaffDirectory directory,
            Audit audit) {
        this.claims = claims;
        this.followUp = followUp;
        this.writer = writer;
        this.contexts = contexts;
        this.staff = staff;
        this.directory = directory;
        this.audit = audit;
    }

    Claim byStaff(Breakpoint open, ReturnChannel returnChannel) {
        StaffMember me = staff.get();
        Claim claim = claims.take(open, returnChannel, me.username(), me.branch());
        resumed(open, claim);
        audit.record("breakpoint-resumed", "breakpoint", open.id().toString(), Map.of("door", returnChannel.slug()));
        return claim;
    }

    Claim byCustomer(Breakpoint open) {
        Claim claim = claims.take(open, ReturnChannel.ONLINE, Step.CUSTOMER, null);
        resumed(open, claim);
        return claim;
    }

    private void resumed(Breakpoint open, Claim claim) {
        StepContext by =
                contexts.system().by(claim.person()).in(claim.returnChannel().slug());
        followUp.answered(writer.write(open.resume(claim.since().equals(by.at()), by)));
    }

    Claim handOver(Breakpoint open, String toUser, @Nullable String word) {
        if (word != null && word.length() > LONGEST_WORD) {
            throw Problem.invalid("word", word.length(), say("breakpoint.problem.word", LONGEST_WORD));
        }
        Claim current = claims.locked(open)
                .orElseThrow(() -> Problem.conflict("claim", null, say("breakpoint.problem.nobody-goes-on")));
        StaffMember me = staff.get();
        if (!current.person().equals(me.username()) && !leads(me)) {
            throw claims.taken(current);
        }
        StaffMember to = directory
                .active(toUser)
                .filter(member -> member.sees(open.branchNo()))
                .orElseThrow(() -> Problem.invalid("to", toUser, say("breakpoint.problem.to", open.branchNo())));
        Claim claim = claims.give(open, current.byCustomer() ? ReturnChannel.BRANCH : current.returnChannel(), to);
        String name = to.displayName();
        String note = word == null || word.isBlank() ? name : name + ": " + word.strip();
        writer.write(open.handOver(
                to.username(),
                note.substring(0, Math.min(LONGEST_WORD, note.length())),
                contexts.own().in(claim.returnChannel().slug())));
        audit.record("breakpoint-handed-over", "breakpoint", open.id().toString(), Map.of("to", to.username()));
        return claim;
    }

    private static boolean leads(StaffMember member) {
        return member.has(Role.BRANCH_MANAGER) || member.has(Role.CX_MANAGER);
    }
}

package io.journeyloop.staff;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The signed-in person, in whose name everything is done. */
@Component
public class CurrentStaff {

    /** Who did it where no person did: timers, messages of other systems, background work. */
    public static final String SYSTEM = "system";

    private final StaffDirectory directory;

    CurrentStaff(StaffDirectory directory) {
        this.directory = directory;
    }

    /**
     * The signed-in person.
     *
     * @throws Problem (forbidden) where nobody is signed in
     */
    public StaffMember get() {
        return find().orElseThrow(() -> Problem.forbidden(say("staff.problem.nobody")));
    }

    /** The signed-in person, if there is one. */
    public Optional<StaffMember> find() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !signedIn.isAuthenticated() || signedIn instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return signedIn.getPrincipal() instanceof StaffPrincipal principal
                ? Optional.of(principal.member())
                : directory.find(signedIn.getName());
    }

    /** The signed-in person's user name, {@value #SYSTEM} where there is none. */
    public String name() {
        return find().map(StaffMember::username).orElse(SYSTEM);
    }

    /**
     * What was asked for by its number, if it is there and the signed-in person may see its branch; background work
     * (nobody signed in) sees all. Whether something of another branch is there is nobody's to learn: the refusal is the
     * same for both.
     *
     * @param found null where there is none
     * @param branchOf the branch it belongs to
     * @param unknown the refusal, which names the number asked for and not the branch
     * @throws Problem that refusal
     */
    public <T> T seen(@Nullable T found, Function<? super T, BranchNo> branchOf, Supplier<Problem> unknown) {
        if (found == null) {
            throw unknown.get();
        }
        if (find().filter(member -> !member.sees(branchOf.apply(found))).isPresent()) {
            throw unknown.get().concealing();
        }
        return found;
    }

    /**
     * Refuses unless the signed-in person may ask about that branch, which they named themselves; background work (nobody
     * signed in) passes. For something that belongs to a branch ask {@link #seen}.
     *
     * @throws Problem (forbidden)
     */
    public void requireSees(BranchNo branchNo) {
        find().filter(member -> !member.sees(branchNo)).ifPresent(member -> {
            throw Problem.forbidden(say("staff.problem.other-branch", branchNo));
        });
    }

    /** The same of a branch that somebody names so. */
    public void requireSees(String named) {
        find().filter(member -> !member.sees(named)).ifPresent(member -> {
            throw Problem.forbidden(say("staff.problem.other-branch", named));
        });
    }

    /**
     * Refuses whoever sees figures and no single customers; background work (nobody signed in) passes.
     *
     * @throws Problem (forbidden)
     */
    public void requireCustomerWork() {
        find().filter(member -> !member.servesCustomers()).ifPresent(member -> {
            throw Problem.forbidden(say("staff.problem.figures"));
        });
    }

    /** Does work in that person's name, as the making of the demo's history and the tests do. */
    public <T> T as(StaffMember member, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        StaffPrincipal principal = new StaffPrincipal(member, "", true);
        own.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(own);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}

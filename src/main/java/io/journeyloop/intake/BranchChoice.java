package io.journeyloop.intake;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.staff.Branch;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.StaffMember;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** To which branch a line belongs: the one it names; a branch's own person brings in customers of the own one. */
final class BranchChoice {

    private final Set<String> known;
    private final String hint;
    private final @Nullable String only;
    private final @Nullable String fallback;

    private BranchChoice(Set<String> known, String hint, @Nullable String only, @Nullable String fallback) {
        this.known = known;
        this.hint = hint;
        this.only = only;
        this.fallback = fallback;
    }

    /**
     * @param asked the option; null for the importing person's own branch
     * @throws Problem (invalid) where the option names no branch, (forbidden) where it is not the person's
     */
    static BranchChoice of(List<Branch> all, StaffMember person, @Nullable String asked) {
        Set<String> known = all.stream().map(Branch::no).collect(Collectors.toSet());
        String hint = all.stream().map(Branch::no).limit(20).collect(Collectors.joining(", "))
                + (all.size() > 20 ? " …" : "");
        String branch = asked == null || asked.isBlank() ? null : asked.strip();
        if (branch != null && !known.contains(branch)) {
            throw Problem.invalid("branch", branch, say("intake.problem.branch", branch, hint));
        }
        if (branch != null && !person.sees(branch)) {
            throw Problem.forbidden(say("intake.problem.own-branch"));
        }
        String own = BranchNo.text(person.branch());
        String only = person.bankScope() ? null : own;
        return new BranchChoice(known, hint, only, branch != null ? branch : own);
    }

    /** Null for a bank's person without a branch: the stored one, or the head office for somebody new. */
    @Nullable
    String of(@Nullable String named) throws BadValue {
        if (named == null) {
            return fallback;
        }
        if (!known.contains(named)) {
            throw new BadValue("branch", named, "branch-unknown", hint);
        }
        if (only != null && !only.equals(named)) {
            throw new BadValue("branch", named, "branch-own", only);
        }
        return named;
    }

    /** The only branch whose customers may be changed; null for all. */
    @Nullable
    BranchNo only() {
        return BranchNo.orNull(only);
    }

    /** The branch a complaint names; null where it names none or none that exists. */
    @Nullable
    String orNull(@Nullable String named) throws BadValue {
        return named == null || !known.contains(named) ? null : of(named);
    }

    /** Where a complaint of no known branch goes. */
    String orFallback(@Nullable String branch) {
        return branch != null ? branch : fallback != null ? fallback : Branches.HEAD_OFFICE.value();
    }
}

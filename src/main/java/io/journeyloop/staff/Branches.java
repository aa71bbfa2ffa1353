package io.journeyloop.staff;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.staff.persistence.BranchMapper;
import io.journeyloop.time.BankZone;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The branches of the bank. The head office is always one of them. */
@Service
public class Branches {

    /** Customers and complaints for whom no branch is known belong here. */
    public static final BranchNo HEAD_OFFICE = new BranchNo("000");

    private static final int LONGEST_NAME = 120;
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z]{1,12}");

    private final BranchMapper branches;
    private final BankZone bank;
    private final Audit audit;

    Branches(BranchMapper branches, BankZone bank, Audit audit) {
        this.branches = branches;
        this.bank = bank;
        this.audit = audit;
    }

    public Optional<Branch> find(BranchNo no) {
        return Optional.ofNullable(branches.find(no.value()));
    }

    /** The branch that somebody names so. */
    public Optional<Branch> find(String named) {
        return Optional.ofNullable(branches.find(named));
    }

    /**
     * The branch of that number.
     *
     * @throws Problem (not found)
     */
    public Branch get(String no) {
        return find(no).orElseThrow(() -> BranchNo.unknown(no));
    }

    /** All branches, by number. */
    public List<Branch> all() {
        return branches.all();
    }

    /** The branch's name in the reader's language; the number itself where it is unknown. */
    public String name(BranchNo no, Locale locale) {
        return find(no).map(branch -> branch.name(locale)).orElse(no.value());
    }

    /** The same of a branch that somebody names so. */
    public String name(String named, Locale locale) {
        return find(named).map(branch -> branch.name(locale)).orElse(named);
    }

    /** The zone in which the branch keeps its hours: its own, or the bank's. */
    public ZoneId zone(BranchNo no) {
        return find(no).map(Branch::zone).orElse(bank.zone());
    }

    /**
     * Adds a branch.
     *
     * @throws Problem (invalid) naming the field; (conflict) where there is one of that number
     */
    @PreAuthorize(Roles.IS_ADMIN)
    @Transactional
    public Branch add(Branch branch) {
        if (find(branch.no()).isPresent()) {
            throw Problem.conflict("no", branch.no(), say("staff.problem.branch-taken", branch.no()));
        }
        return save(branch);
    }

    /**
     * Adds a branch, or changes the names and zone of the one with that number.
     *
     * @throws Problem (invalid) naming the field
     */
    @PreAuthorize(Roles.IS_ADMIN)
    @Transactional
    public Branch save(Branch branch) {
        check(branch);
        branches.save(branch);
        audit.record("branch-saved", "branch", branch.no(), Map.of("name", branch.name()));
        return branch;
    }

    private static void check(Branch branch) {
        if (!NUMBER.matcher(branch.no()).matches()) {
            throw Problem.invalid("no", branch.no(), say("staff.problem.branch-no"));
        }
        if (isNoName(branch.name()) || isNoName(branch.nameZh())) {
            throw Problem.invalid("name", branch.name(), say("staff.problem.branch-name", LONGEST_NAME));
        }
    }

    private static boolean isNoName(String name) {
        return name.isBlank() || name.length() > LONGEST_NAME;
    }
}

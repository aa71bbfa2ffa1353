package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import io.journeyloop.common.Money;
import io.journeyloop.common.Problem;
import io.journeyloop.recovery.CaseTasks.Duty;
import io.journeyloop.recovery.persistence.CaseChange;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.worklist.TaskExclusion;
import io.journeyloop.worklist.TaskRow;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The money of a case, by whatever way it comes. Above the limit two people stand behind it: whoever ever set or
 * changed an amount never approves one in that case, an approval covers the very amount it was given for, and what is
 * carried out is what was approved.
 */
@Component
class CaseGoodwill implements TaskExclusion {

    /** The field's name in calls and task forms. */
    static final String FIELD = "goodwillAmount";

    private final CaseMapper mapper;
    private final StaffDirectory directory;
    private final RecoverySettings settings;
    private final Clock clock;

    CaseGoodwill(CaseMapper mapper, StaffDirectory directory, RecoverySettings settings, Clock clock) {
        this.mapper = mapper;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Problem INVALID naming the field, the value, the range and the decimals */
    @Nullable
    BigDecimal checked(@Nullable Object given) {
        return Money.checked(FIELD, given, settings.goodwillMost());
    }

    /**
     * Puts a new amount (null for none any more) into the change; the approval of another amount falls.
     *
     * @return whether it is another amount than the case had
     */
    boolean put(RecoveryCase found, CaseChange change, @Nullable BigDecimal amount, String who) {
        if (same(found.goodwillAmount(), amount)) {
            return false;
        }
        change.goodwillAmount = amount;
        change.clearAmount = amount == null;
        change.proposedBy = amount == null ? null : who;
        change.clearApproval = true;
        mapper.amountSet(found.id(), clock.instant(), who, amount);
        return true;
    }

    /** Whether a second person has still to approve. */
    boolean needsApproval(RecoveryCase found) {
        BigDecimal amount = found.goodwillAmount();
        return amount != null
                && amount.compareTo(settings.goodwillAuthority()) > 0
                && !(found.approvedBy() != null && same(amount, found.approvedAmount()));
    }

    /** @throws Problem CONFLICT where the amount is above the limit and nobody approved it */
    void requireCovered(RecoveryCase found) {
        if (needsApproval(found)) {
            throw Problem.conflict(
                    FIELD, found.goodwillAmount(), say("recovery.problem.not-approved", found.caseNo(), limit()));
        }
    }

    /**
     * The branch manager where the case's branch has one who may, the CX manager otherwise.
     *
     * @return a role's slug
     */
    String approverRole(RecoveryCase found) {
        Set<String> setters = setters(found);
        boolean inBranch = directory.byRole(Role.BRANCH_MANAGER, found.branchNo()).stream()
                .anyMatch(person ->
                        !setters.contains(person.username()) && !found.recused().contains(person.username()));
        return (inBranch ? Role.BRANCH_MANAGER : Role.CX_MANAGER).slug();
    }

    /** @throws Problem FORBIDDEN where that person ever set an amount of the case */
    void requireSecondPerson(RecoveryCase found, String who) {
        if (setters(found).contains(who)) {
            throw Problem.forbidden(ownAmount(found));
        }
    }

    @Override
    public Optional<Message> against(String username, TaskRow task) {
        return task.journeyKey().equals(settings.journey()) && Duty.APPROVE.isOf(task)
                ? Optional.ofNullable(mapper.byInstance(task.instanceId()))
                        .filter(found -> setters(found).contains(username))
                        .map(CaseGoodwill::ownAmount)
                : Optional.empty();
    }

    private Set<String> setters(RecoveryCase found) {
        return mapper.amountSetters(found.id());
    }

    private String limit() {
        return settings.goodwillAuthority().toPlainString();
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
    }

    private static Message ownAmount(RecoveryCase found) {
        return say("recovery.problem.own-goodwill", found.caseNo());
    }
}

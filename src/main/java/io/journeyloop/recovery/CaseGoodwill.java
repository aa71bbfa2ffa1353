package io.journeyloop.recovery;

import io.journeyloop.common.Message;
import io.journeyloop.common.Money;
import io.journeyloop.common.Problem;
import io.journeyloop.recovery.CaseTasks.Duty;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskExclusion;
import java.math.BigDecimal;
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

    private final CaseMapper mapper;
    private final StaffDirectory directory;
    private final RecoverySettings settings;

    CaseGoodwill(CaseMapper mapper, StaffDirectory directory, RecoverySettings settings) {
        this.mapper = mapper;
        this.directory = directory;
        this.settings = settings;
    }

    /** @throws Problem INVALID naming the field, the value, the range and the decimals */
    @Nullable
    BigDecimal checked(@Nullable Object given) {
        return Money.checked(Goodwill.FIELD, given, settings.goodwillMost());
    }

    /** What one person may grant alone. */
    BigDecimal authority() {
        return settings.goodwillAuthority();
    }

    /** Whether a second person has still to approve. */
    boolean needsApproval(RecoveryCase found) {
        return found.goodwill().needsApproval(authority());
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

    @Override
    public Optional<Message> against(String username, Task task) {
        return task.journeyKey().equals(settings.journey()) && Duty.APPROVE.isOf(task)
                ? Optional.ofNullable(mapper.byInstance(task.instanceId()))
                        .filter(found -> setters(found).contains(username))
                        .map(found -> Goodwill.ownAmount(found.caseNo()))
                : Optional.empty();
    }

    /** Everybody who ever set an amount of the case: none of them approves one. */
    Set<String> setters(RecoveryCase found) {
        return mapper.amountSetters(found.id());
    }
}

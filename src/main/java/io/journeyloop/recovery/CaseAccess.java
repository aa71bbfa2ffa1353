package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.recovery.CaseTasks.Duty;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.recovery.persistence.CaseScope;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffMember;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds cases for the signed-in person, by {@link CaseRights}; background work (nobody signed in) passes. */
@Component
class CaseAccess {

    private final CaseMapper mapper;
    private final CaseTasks tasks;
    private final CaseRecusals recusals;
    private final CurrentStaff staff;

    CaseAccess(CaseMapper mapper, CaseTasks tasks, CaseRecusals recusals, CurrentStaff staff) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.recusals = recusals;
        this.staff = staff;
    }

    /** @throws Problem NOT_FOUND; the same for another branch's case; FORBIDDEN where the table does not allow it */
    RecoveryCase find(String caseNo, CaseAct act) {
        RecoveryCase found = staff.seen(
                mapper.byNo(caseNo),
                RecoveryCase::branchNo,
                () -> Problem.notFound("case", caseNo, say("recovery.problem.case", caseNo)));
        recusals.requireNone(found);
        staff.find().ifPresent(person -> require(person, found, act));
        return found;
    }

    /**
     * As {@link #find}; CONFLICT too, where the case is in a state in which it can't be done. The case stays locked until
     * the transaction ends: of two who act on it at once the second sees what the first has done.
     */
    RecoveryCase ready(String caseNo, CaseAct act) {
        mapper.lock(caseNo);
        RecoveryCase found = find(caseNo, act);
        if (!act.fits(found.state())) {
            throw Problem.conflict(
                    "state",
                    found.state().slug(),
                    say("recovery.problem.over", found.caseNo(), found.state().title()));
        }
        return found;
    }

    /** The case as it stands after what was just done to it, by whoever was let to it. */
    RecoveryCase again(String caseNo) {
        return Objects.requireNonNull(mapper.byNo(caseNo));
    }

    /** Whether the signed-in person may do it now; what a screen offers. */
    boolean may(RecoveryCase found, CaseAct act) {
        return staff.find()
                .filter(person -> !found.recused().contains(person.username()))
                .filter(person -> CaseRights.grants(act, relations(person, found, act), found.state()))
                .isPresent();
    }

    /**
     * Which cases the person's lists hold.
     *
     * @param customers those that were searched for, or null
     * @throws Problem FORBIDDEN for whoever has no business in single cases
     */
    CaseScope scope(StaffMember reader, @Nullable List<CustomerId> customers) {
        List<CaseId> hidden = mapper.recusedCases(reader.username());
        if (reader.has(Role.CX_MANAGER)) {
            return new CaseScope(null, null, List.of(), hidden, customers);
        }
        if (reader.has(Role.BRANCH_MANAGER) || reader.has(Role.RELATIONSHIP_MANAGER)) {
            return new CaseScope(String.valueOf(reader.branch()), null, List.of(), hidden, customers);
        }
        if (!reader.servesCustomers()) {
            throw Problem.forbidden(say("recovery.problem.figures"));
        }
        return new CaseScope(
                reader.bankScope() ? null : String.valueOf(reader.branch()),
                reader.username(),
                reader.roles().stream().map(Role::slug).toList(),
                hidden,
                customers);
    }

    private void require(StaffMember person, RecoveryCase found, CaseAct act) {
        Set<CaseRelation> relations = relations(person, found, act);
        if (CaseRights.grants(act, relations)) {
            return;
        }
        throw Problem.forbidden(
                !person.servesCustomers()
                        ? say("recovery.problem.figures")
                        : say("recovery.problem.may-not", found.caseNo(), act.title()));
    }

    private Set<CaseRelation> relations(StaffMember person, RecoveryCase found, CaseAct act) {
        Set<CaseRelation> relations = standing(person, found);
        if (!CaseRights.grants(act, relations) && hasTask(person, found, act)) {
            relations.add(CaseRelation.TASK);
        }
        return relations;
    }

    /** How the person stands to the case, tasks aside. */
    static Set<CaseRelation> standing(StaffMember person, RecoveryCase found) {
        Set<CaseRelation> relations = EnumSet.noneOf(CaseRelation.class);
        if (found.recused().contains(person.username()) || !person.sees(found.branchNo())) {
            return relations;
        }
        boolean own = found.branchNo().equals(person.branch());
        add(relations, CaseRelation.CX_MANAGER, person.has(Role.CX_MANAGER));
        add(relations, CaseRelation.BRANCH_MANAGER, own && person.has(Role.BRANCH_MANAGER));
        add(relations, CaseRelation.COLLEAGUE, own && person.has(Role.RELATIONSHIP_MANAGER));
        add(relations, CaseRelation.OWNER, isOwner(person, found));
        add(
                relations,
                CaseRelation.RECORDER,
                person.username().equals(found.origin().openedBy()) && person.servesCustomers());
        return relations;
    }

    private static void add(Set<CaseRelation> relations, CaseRelation one, boolean holds) {
        if (holds) {
            relations.add(one);
        }
    }

    private static boolean isOwner(StaffMember person, RecoveryCase found) {
        if (found.owner().name() != null) {
            return found.owner().name().equals(person.username());
        }
        Optional<Role> role = Role.find(found.owner().role());
        return role.filter(person::has).filter(Role::servesCustomers).isPresent();
    }

    private boolean hasTask(StaffMember person, RecoveryCase found, CaseAct act) {
        return tasks.doable(found, person, CaseAccess.duties(act));
    }

    private static Set<Duty> duties(CaseAct act) {
        return switch (act) {
            case READ -> EnumSet.allOf(Duty.class);
            case CONTACT -> EnumSet.of(Duty.CONTACT);
            case FIND_CAUSE, PROPOSE -> EnumSet.of(Duty.PROPOSE);
            case CARRY_OUT -> EnumSet.of(Duty.CARRY_OUT);
            case CLOSE -> EnumSet.of(Duty.CONFIRM);
            default -> EnumSet.noneOf(Duty.class);
        };
    }
}

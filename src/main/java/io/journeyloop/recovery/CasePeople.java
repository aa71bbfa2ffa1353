package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.journeyloop.journey.Journeys;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.Roles;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.TaskOpened;
import io.journeyloop.worklist.TaskRow;
import io.journeyloop.worklist.Worklist;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who a case is about and who cares for it: its owner, the member of staff complained about, who neither owns nor works
 * it, and the customer of a complaint whom nobody knew at first.
 */
@Component
@Transactional
public class CasePeople {

    private static final int MAX_REASON = 500;

    private final CaseMapper mapper;
    private final CaseAccess access;
    private final CaseWriter writer;
    private final Worklist worklist;
    private final Journeys journeys;
    private final Customers customers;
    private final StaffDirectory directory;
    private final CurrentStaff staff;
    private final Audit audit;
    private final RecoverySettings settings;

    CasePeople(
            CaseMapper mapper,
            CaseAccess access,
            CaseWriter writer,
            Worklist worklist,
            Journeys journeys,
            Customers customers,
            StaffDirectory directory,
            CurrentStaff staff,
            Audit audit,
            RecoverySettings settings) {
        this.mapper = mapper;
        this.access = access;
        this.writer = writer;
        this.worklist = worklist;
        this.journeys = journeys;
        this.customers = customers;
        this.directory = directory;
        this.staff = staff;
        this.audit = audit;
        this.settings = settings;
    }

    /** Who may own the case: people of its owner role and the managers, as far as they see its branch. */
    @PreAuthorize(Roles.IS_STAFF)
    @Transactional(readOnly = true)
    public List<StaffMember> candidates(RecoveryCase found) {
        Map<String, StaffMember> able = new LinkedHashMap<>();
        Stream.of(Role.find(found.owner().role()).orElse(Role.BRANCH_MANAGER), Role.BRANCH_MANAGER, Role.CX_MANAGER)
                .flatMap(role -> Stream.concat(
                        directory.byRole(role, found.branchNo()).stream(),
                        directory.byRole(role, null).stream().filter(StaffMember::bankScope)))
                .filter(person -> !found.recused().contains(person.username()))
                .forEach(person -> able.putIfAbsent(person.username(), person));
        return List.copyOf(able.values());
    }

    /** Whom a complaint may be about: everybody who sees the case's branch. */
    @PreAuthorize(Roles.MAY_ASSIGN)
    @Transactional(readOnly = true)
    public List<StaffMember> colleagues(RecoveryCase found) {
        return directory.all().stream()
                .filter(person -> person.sees(found.branchNo()))
                .toList();
    }

    /**
     * Makes a person the owner; the owner's open tasks and those to come are theirs.
     *
     * @throws Problem INVALID where that person may not own it; CONFLICT where the case has ended; FORBIDDEN for another
     *     branch or for the person complained about
     */
    @PreAuthorize(Roles.MAY_ASSIGN)
    public RecoveryCase own(String caseNo, @Nullable String username) {
        RecoveryCase found = access.ready(caseNo, CaseAct.ENTRUST);
        StaffMember person = candidates(found).stream()
                .filter(one -> one.username().equals(username))
                .findFirst()
                .orElseThrow(() ->
                        Problem.invalid("username", username, say("recovery.problem.owner", caseNo, found.branchNo())));
        writer.save(found.ownedBy(person.username()));
        RecoveryCase owned = again(caseNo);
        tasks(owned).stream().filter(task -> isOwners(task, owned)).forEach(task -> worklist.entrust(task, person));
        audit.record("case-owner", "case", caseNo, Map.of("to", person.username()));
        return owned;
    }

    /**
     * Records whom the complaint is about: they lose the case and its tasks and can't take them.
     *
     * @throws Problem INVALID for an unknown person or without a reason; CONFLICT where the case has ended
     */
    @PreAuthorize(Roles.MAY_ASSIGN)
    public RecoveryCase recuse(String caseNo, @Nullable String username, @Nullable String reason) {
        RecoveryCase found = access.ready(caseNo, CaseAct.RECUSE);
        StaffMember person = Optional.ofNullable(username)
                .flatMap(directory::find)
                .orElseThrow(() -> Problem.invalid("username", username, say("recovery.problem.nobody")));
        if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
            throw Problem.invalid("reason", null, say("recovery.problem.reason", MAX_REASON));
        }
        writer.save(found.recuse(person.username(), reason.strip()));
        if (found.instanceId() != null) {
            worklist.takeFrom(found.instanceId(), person.username());
        }
        audit.record("case-recused", "case", caseNo, Map.of("who", person.username()));
        return again(caseNo);
    }

    /**
     * Says who the unknown customer of a complaint is; the case goes to the customer's branch with its open tasks.
     *
     * @throws Problem NOT_FOUND for an unknown number; CONFLICT where the customer is known; FORBIDDEN for another
     *     branch's customer
     */
    @PreAuthorize(Roles.IS_STAFF)
    public RecoveryCase match(String caseNo, @Nullable String customerNo) {
        RecoveryCase found = access.find(caseNo, CaseAct.MATCH);
        if (found.customerId() != null) {
            throw Problem.conflict("caseNo", caseNo, say("recovery.problem.known-customer", caseNo));
        }
        String asked = String.valueOf(customerNo);
        Customer customer = customers
                .find(asked)
                .orElseThrow(() -> Problem.notFound("customerNo", asked, say("recovery.problem.no-customer", asked)));
        staff.requireSees(customer.branchNo());
        writer.save(found.matched(
                customer.id(), customer.customerNo(), customer.tier().rank(), customer.branchNo()));
        if (found.instanceId() != null) {
            journeys.match(found.instanceId(), customer.id(), customer.branchNo());
            worklist.match(found.instanceId(), customer.id(), customer.branchNo());
        }
        audit.record(
                "case-matched",
                "case",
                caseNo,
                Map.of("customer", customer.customerNo(), "from", found.branchNo(), "to", customer.branchNo()));
        return again(caseNo);
    }

    /** What the owner's role is asked for is the owner's. */
    @EventListener
    void on(TaskOpened opened) {
        caseOf(opened.task())
                .filter(found -> isOwners(opened.task(), found))
                .flatMap(found -> Optional.ofNullable(found.owner().name()))
                .flatMap(directory::find)
                .ifPresent(owner -> worklist.entrust(opened.task(), owner));
    }

    private Optional<RecoveryCase> caseOf(TaskRow task) {
        return task.journeyKey().equals(settings.journey())
                ? Optional.ofNullable(mapper.byInstance(task.instanceId()))
                : Optional.empty();
    }

    private List<TaskRow> tasks(RecoveryCase found) {
        return found.instanceId() == null ? List.of() : worklist.openOf(found.instanceId());
    }

    private static boolean isOwners(TaskRow task, RecoveryCase found) {
        return task.role().slug().equals(found.owner().role());
    }

    private RecoveryCase again(String caseNo) {
        return Objects.requireNonNull(mapper.byNo(caseNo));
    }
}

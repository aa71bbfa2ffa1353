package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.worklist.InternalTasks;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds out whose complaint it is where nobody knew at first. */
@Component
@Transactional
class CaseMatching {

    private final CaseAccess access;
    private final CaseWriter writer;
    private final Journeys journeys;
    private final InternalTasks internalTasks;
    private final Customers customers;
    private final CurrentStaff staff;
    private final Audit audit;

    CaseMatching(
            CaseAccess access,
            CaseWriter writer,
            Journeys journeys,
            InternalTasks internalTasks,
            Customers customers,
            CurrentStaff staff,
            Audit audit) {
        this.access = access;
        this.writer = writer;
        this.journeys = journeys;
        this.internalTasks = internalTasks;
        this.customers = customers;
        this.staff = staff;
        this.audit = audit;
    }

    /**
     * Says who the unknown customer of a complaint is; the case goes to the customer's branch with its open tasks.
     *
     * @throws Problem NOT_FOUND for an unknown number; CONFLICT where the customer is known; FORBIDDEN for another
     *     branch's customer
     */
    RecoveryCase match(String caseNo, @Nullable String customerNo) {
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
            internalTasks.match(found.instanceId(), customer.id(), customer.branchNo());
        }
        audit.record(
                "case-matched",
                "case",
                caseNo,
                Map.of(
                        "customer",
                        customer.customerNo(),
                        "from",
                        found.branchNo().value(),
                        "to",
                        customer.branchNo().value()));
        return access.again(caseNo);
    }
}

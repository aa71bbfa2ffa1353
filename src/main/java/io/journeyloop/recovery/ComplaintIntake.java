package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffMember;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in one complaint in the signed-in person's name; two at the same moment don't keep each other out. */
@Component
class ComplaintIntake {

    private static final int TRIES = 6;

    private final Complaints complaints;
    private final Customers customers;
    private final CurrentStaff staff;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ComplaintIntake(
            Complaints complaints,
            Customers customers,
            CurrentStaff staff,
            Audit audit,
            TransactionTemplate transaction) {
        this.complaints = complaints;
        this.customers = customers;
        this.staff = staff;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** See {@link Recovery#openFromComplaint}. What collided with another complaint of the same moment is done again. */
    String open(NewComplaint complaint) {
        boolean alone = !TransactionSynchronizationManager.isActualTransactionActive();
        for (int left = alone ? TRIES : 1; ; left--) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> once(complaint)));
            } catch (ConcurrencyFailureException | DuplicateKeyException collided) {
                if (left <= 1) {
                    throw collided;
                }
            }
        }
    }

    private String once(NewComplaint complaint) {
        NewComplaint placed = placed(complaint);
        if (placed.branch() != null) {
            staff.requireSees(placed.branch());
        }
        requireVisible(placed.customerNo());
        Received received = complaints.receive(List.of(placed)).getFirst();
        return switch (received.outcome()) {
            case CREATED -> opened(String.valueOf(received.caseNo()));
            case DUPLICATE ->
                throw Problem.conflict(
                        "complaintNo",
                        complaint.complaintNo(),
                        say("recovery.problem.duplicate", String.valueOf(received.caseNo())));
            case REJECTED ->
                throw Problem.invalid(
                        String.valueOf(received.field()), received.value(), Objects.requireNonNull(received.reason()));
        };
    }

    private String opened(String caseNo) {
        audit.record("case-opened", "case", caseNo, Map.of("source", CaseSource.COMPLAINT.slug()));
        return caseNo;
    }

    /** Another branch's customer is as unknown here as one who is not there. */
    private void requireVisible(@Nullable String customerNo) {
        if (customerNo != null) {
            staff.seen(
                    customers.find(customerNo).orElse(null),
                    Customer::branchNo,
                    () -> Problem.invalid("customerNo", customerNo, say("recovery.problem.customer")));
        }
    }

    private NewComplaint placed(NewComplaint one) {
        String own = staff.find().map(StaffMember::branch).map(BranchNo::value).orElse(null);
        return one.branch() != null || one.customerNo() != null || own == null
                ? one
                : new NewComplaint(
                        one.complaintNo(),
                        null,
                        one.receivedAt(),
                        own,
                        one.product(),
                        one.issue(),
                        one.narrative(),
                        one.channel());
    }
}

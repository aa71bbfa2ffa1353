package io.journeyloop.customer.profile;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.BoundedPage;
import io.journeyloop.common.PageKey;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.Consents;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.customer.Segments;
import io.journeyloop.customer.Tags;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Disclosures;
import io.journeyloop.staff.Roles;
import io.journeyloop.staff.StaffMember;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customers as staff see them: those of the own branch, with what every module knows of them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.IS_STAFF)
public class CustomerProfiles {

    private final Customers customers;
    private final Tags tags;
    private final Segments segments;
    private final Consents consents;
    private final CustomerHistory history;
    private final CurrentStaff staff;
    private final Disclosures disclosures;

    CustomerProfiles(
            Customers customers,
            Tags tags,
            Segments segments,
            Consents consents,
            CustomerHistory history,
            CurrentStaff staff,
            Disclosures disclosures) {
        this.customers = customers;
        this.tags = tags;
        this.segments = segments;
        this.consents = consents;
        this.history = history;
        this.staff = staff;
        this.disclosures = disclosures;
    }

    /**
     * Customers the signed-in person may see; a person of a branch sees that branch alone whatever is asked.
     *
     * @param branch null for all the person may see
     * @throws Problem (forbidden) for owners of processes and administrators, as everywhere here
     */
    public BoundedPage<Customer> search(@Nullable String q, @Nullable String branch, PageKey key, int page, int size) {
        return customers.search(q, within(branch), key, page, size);
    }

    /** The next ones that {@link #search} finds after that customer, or the first. */
    public List<Customer> after(@Nullable String q, @Nullable String branch, @Nullable CustomerId id, int size) {
        return customers.after(q, within(branch), id, size);
    }

    private @Nullable String within(@Nullable String branch) {
        staff.requireCustomerWork();
        StaffMember person = staff.get();
        return person.bankScope() ? branch : BranchNo.text(person.branch());
    }

    /**
     * All there is to show of the customer of that number.
     *
     * @throws Problem (not found), (forbidden) where the customer belongs to another branch
     */
    public CustomerProfile get(String customerNo) {
        Customer customer = seen(customerNo);
        return new CustomerProfile(
                customer,
                tags.of(customer.id()),
                segments.of(customer),
                consents.of(customer.id()),
                consents.assumed(customer.id()),
                history.journeys(customer.id()),
                history.timeline(customer.id()));
    }

    /**
     * The customer's data whole, for a reason that is recorded with the person's name.
     *
     * @throws Problem (invalid) without a reason of at least five signs
     */
    @Transactional
    public Customer reveal(String customerNo, String reason) {
        Customer customer = seen(customerNo);
        disclosures.revealed("customer-revealed", "customer", customerNo, reason);
        return customer;
    }

    /** Whether the signed-in person takes complaints of customers. */
    public boolean takesComplaints() {
        return staff.get().servesCustomers();
    }

    /** Notes who looked at whom, once in a quarter of an hour. */
    @Transactional
    public void viewed(CustomerProfile profile) {
        disclosures.viewed("customer-viewed", "customer", profile.customer().customerNo());
    }

    /** Notes that a list of customers was taken out of the product. */
    @Transactional
    public void exported(int rows) {
        disclosures.exported("customers-exported", "customers", rows);
    }

    private Customer seen(String customerNo) {
        staff.requireCustomerWork();
        return staff.seen(
                customers.find(customerNo).orElse(null),
                Customer::branchNo,
                () -> Problem.notFound("customer", customerNo, say("intake.problem.customer")));
    }
}

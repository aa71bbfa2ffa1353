package io.journeyloop.recovery.ui;

import io.journeyloop.common.PageKey;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.journeyloop.recovery.NewComplaint;
import io.journeyloop.recovery.Recovery;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Masking;
import io.journeyloop.staff.StaffMember;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form for a complaint in person needs: customers whom the reader may see, and the case it opens. */
@Component
class ComplaintTaking {

    private static final String IN_PERSON = "branch";
    private static final int SHORTEST_SEARCH = 2;

    private final Recovery recovery;
    private final Customers customers;
    private final CurrentStaff staff;
    private final Clock clock;

    ComplaintTaking(Recovery recovery, Customers customers, CurrentStaff staff, Clock clock) {
        this.recovery = recovery;
        this.customers = customers;
        this.staff = staff;
        this.clock = clock;
    }

    /** The customer of that number, where the reader may see them. */
    Optional<Customer> customer(String customerNo) {
        return customers.find(customerNo).filter(one -> staff.get().sees(one.branchNo()));
    }

    /** Customers as the list of customers finds them; none for a search that means nearly everybody. */
    List<Customer> search(String typed, int page, int size) {
        StaffMember reader = staff.get();
        return typed.strip().length() < SHORTEST_SEARCH
                ? List.of()
                : customers
                        .search(
                                typed.strip(),
                                reader.bankScope() ? null : BranchNo.text(reader.branch()),
                                PageKey.BEGINNING,
                                page,
                                size)
                        .rows();
    }

    /** How a customer is told from others without being shown. */
    String masked(Customer customer) {
        return Masking.name(customer.name()) + " · " + Masking.phone(customer.phone()) + " · " + customer.customerNo();
    }

    /** Opens the case of a complaint received now, and says its number. */
    String take(@Nullable Customer customer, @Nullable String issue, String narrative) {
        return recovery.openFromComplaint(new NewComplaint(
                null,
                customer == null ? null : customer.customerNo(),
                clock.instant(),
                null,
                null,
                issue,
                narrative,
                IN_PERSON));
    }
}

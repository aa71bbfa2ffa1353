package io.journeyloop.support;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerDraft;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.Customers;
import io.journeyloop.customer.PersonalDetails;
import io.journeyloop.customer.Purpose;
import io.journeyloop.staff.BranchNo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes customers for tests, each with a number of its own. */
@Component
public class TestCustomers {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final CustomerSaves saves;
    private final Customers customers;

    TestCustomers(CustomerSaves saves, Customers customers) {
        this.saves = saves;
        this.customers = customers;
    }

    /** A customer of that branch who can be reached and agrees to everything. */
    public Customer inBranch(String branchNo) {
        return inBranch(branchNo, Set.of(Purpose.values()));
    }

    /** A customer of that branch who can be reached and has said nothing about consents. */
    public Customer silent(String branchNo) {
        return inBranch(branchNo, null);
    }

    private Customer inBranch(String branchNo, @Nullable Set<Purpose> consents) {
        String no = "T%06d".formatted(NEXT.getAndIncrement());
        saves.save(
                List.of(new CustomerDraft(
                        no,
                        PersonalDetails.of("王小明", "138" + no.substring(1) + "22", 42),
                        new BranchNo(branchNo),
                        new BigDecimal("5000"),
                        "R3",
                        null,
                        null,
                        Map.of(),
                        consents)),
                "test");
        return customers.find(no).orElseThrow();
    }
}

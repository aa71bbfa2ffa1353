package io.journeyloop.support;

import io.journeyloop.customer.CustomerDraft;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.PersonalDetails;
import io.journeyloop.customer.Purpose;
import io.journeyloop.staff.BranchNo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Makes customers for tests, each with a number no other test uses. */
public final class People {

    private static final AtomicLong NUMBERS = new AtomicLong(10_000);

    private People() {}

    /** One customer of that branch who consents to everything. */
    public static CustomerId customer(CustomerSaves saves, String branch) {
        return customers(saves, branch, 1).getFirst();
    }

    /** Customers of that branch who consent to everything. */
    public static List<CustomerId> customers(CustomerSaves saves, String branch, int count) {
        List<CustomerDraft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(draft("T" + NUMBERS.incrementAndGet(), branch, EnumSet.allOf(Purpose.class)));
        }
        return saves.save(drafts, "test").ids().values().stream().sorted().toList();
    }

    /** A draft with plausible values. */
    public static CustomerDraft draft(String no, String branch, @Nullable Set<Purpose> consents) {
        return new CustomerDraft(
                no,
                new PersonalDetails("测试客户", "13800001234", "F", 35, "teacher", "married", "tertiary"),
                new BranchNo(branch),
                new BigDecimal("52000.00"),
                "R3",
                CleanSlate.START,
                null,
                Map.of(),
                consents);
    }
}

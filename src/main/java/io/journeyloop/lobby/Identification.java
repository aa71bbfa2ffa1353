package io.journeyloop.lobby;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.Roles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out who stands before one. */
@Service
@Transactional
public class Identification {

    /** So many are told apart by name at a glance. */
    public static final int MOST = 8;

    /** Shorter numbers are looked for in one's own branch alone. */
    private static final int WHOLE_NUMBER = 5;

    private final Hall hall;
    private final Customers customers;
    private final VisitCodes codes;
    private final Audit audit;

    Identification(Hall hall, Customers customers, VisitCodes codes, Audit audit) {
        this.hall = hall;
        this.customers = customers;
        this.codes = codes;
        this.audit = audit;
    }

    /**
     * Customers of the branch by the beginning of name or number, or by phone; of the whole bank by a whole number or
     * phone alone. At most {@value #MOST}, those of the branch first.
     */
    @PreAuthorize(Roles.MAY_RECEIVE)
    @Transactional(readOnly = true)
    public List<Customer> find(String typed, @Nullable String branch) {
        String q = typed.strip();
        if (q.isEmpty()) {
            return List.of();
        }
        Map<CustomerId, Customer> found = new LinkedHashMap<>();
        customers.after(q, hall.branch(branch).value(), null, MOST).forEach(one -> found.put(one.id(), one));
        if (q.length() >= WHOLE_NUMBER) {
            List<Customer> exact = new ArrayList<>(customers.byPhone(q, MOST));
            customers.find(q).ifPresent(exact::add);
            exact.forEach(one -> found.putIfAbsent(one.id(), one));
        }
        return found.values().stream().limit(MOST).toList();
    }

    /**
     * Who shows that code; it is used up.
     *
     * @throws Problem (invalid) where it is unknown, used or too old; (conflict) after too many wrong ones
     */
    @PreAuthorize(Roles.MAY_RECEIVE)
    public Customer byCode(String code) {
        Customer customer = customers.get(codes.redeem(code));
        audit.record("customer-recognised", "customer", customer.customerNo(), Map.of("by", "code"));
        return customer;
    }
}

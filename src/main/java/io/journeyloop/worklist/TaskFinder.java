package io.journeyloop.worklist;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.persistence.TaskFilter.Found;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whom a search means: a customer by number, name or the end of the phone number, or a case by its number. */
@Component
class TaskFinder {

    /** A name that more customers begin with is no search any more. */
    private static final int MOST_CUSTOMERS = 200;

    private static final Pattern PHONE_END = Pattern.compile("\\d{4}");

    private final Customers customers;
    private final CurrentStaff current;
    private final ObjectProvider<TaskSearch> searches;

    TaskFinder(Customers customers, CurrentStaff current, ObjectProvider<TaskSearch> searches) {
        this.customers = customers;
        this.current = current;
        this.searches = searches;
    }

    /** Null where nothing is searched for. */
    @Nullable
    Found found(TaskQuery query) {
        String typed = query.q();
        if (typed == null) {
            return null;
        }
        StaffMember member = current.get();
        String branch = member.bankScope() ? query.branch() : BranchNo.text(member.branch());
        Stream<CustomerId> named = customers.named(typed, branch, MOST_CUSTOMERS).stream();
        Stream<CustomerId> called = PHONE_END.matcher(typed).matches()
                ? customers.byPhoneEnd(typed, branch, MOST_CUSTOMERS).stream().map(Customer::id)
                : Stream.empty();
        return new Found(
                Stream.concat(named, called).distinct().toList(),
                searches.orderedStream()
                        .flatMap(one -> one.instances(typed).stream())
                        .distinct()
                        .toList());
    }
}

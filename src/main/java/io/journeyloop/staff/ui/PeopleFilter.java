package io.journeyloop.staff.ui;

import com.vaadin.flow.router.QueryParameters;
import io.journeyloop.staff.AccountQuery;
import io.journeyloop.staff.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the list of people is narrowed to, and whose account is open.
 *
 * @param state {@code active} or {@code locked}
 */
record PeopleFilter(
        @Nullable String q,
        @Nullable Role role,
        @Nullable String branch,
        @Nullable String state,
        int page,
        @Nullable String person) {

    static final String ACTIVE = "active";
    static final String LOCKED = "locked";
    static final PeopleFilter ALL = new PeopleFilter(null, null, null, null, 0, null);

    /** @throws io.journeyloop.common.Problem (invalid) for a role that there is not */
    static PeopleFilter of(QueryParameters address) {
        String role = Address.text(address, "role");
        String state = Address.text(address, "state");
        return new PeopleFilter(
                Address.text(address, "q"),
                role == null ? null : Role.of(role),
                Address.text(address, "branch"),
                ACTIVE.equals(state) || LOCKED.equals(state) ? state : null,
                Address.page(address),
                Address.text(address, "person"));
    }

    AccountQuery query() {
        return new AccountQuery(
                q, role == null ? null : role.slug(), branch, state == null ? null : ACTIVE.equals(state));
    }

    boolean narrows() {
        return q != null || role != null || branch != null || state != null;
    }

    QueryParameters address() {
        Map<String, @Nullable String> filters = new LinkedHashMap<>();
        filters.put("q", q);
        filters.put("role", role == null ? null : role.slug());
        filters.put("branch", branch);
        filters.put("state", state);
        filters.put("person", person);
        return Address.of(filters, page);
    }

    PeopleFilter withQ(@Nullable String wanted) {
        return new PeopleFilter(wanted, role, branch, state, 0, null);
    }

    PeopleFilter withRole(@Nullable Role wanted) {
        return new PeopleFilter(q, wanted, branch, state, 0, null);
    }

    PeopleFilter withBranch(@Nullable String wanted) {
        return new PeopleFilter(q, role, wanted, state, 0, null);
    }

    PeopleFilter withState(@Nullable String wanted) {
        return new PeopleFilter(q, role, branch, wanted, 0, null);
    }

    PeopleFilter withPage(int wanted) {
        return new PeopleFilter(q, role, branch, state, wanted, null);
    }

    PeopleFilter withPerson(@Nullable String wanted) {
        return new PeopleFilter(q, role, branch, state, page, wanted);
    }
}

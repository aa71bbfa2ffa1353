package io.journeyloop.recovery;

import io.journeyloop.common.Paged;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.recovery.persistence.CaseScope;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of cases, within what the signed-in person may see. */
@Component
class CaseSearch {

    /** A search that means more people than this is none. */
    private static final int MOST_CUSTOMERS = 200;

    private final CaseMapper mapper;
    private final CasePages pages;
    private final CaseTallies tallies;
    private final CaseAccess access;
    private final Customers customers;
    private final CurrentStaff staff;
    private final Clock clock;

    CaseSearch(
            CaseMapper mapper,
            CasePages pages,
            CaseTallies tallies,
            CaseAccess access,
            Customers customers,
            CurrentStaff staff,
            Clock clock) {
        this.mapper = mapper;
        this.pages = pages;
        this.tallies = tallies;
        this.access = access;
        this.customers = customers;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * In the order asked for; people of one branch see that branch's alone, and nobody a case that is about them. A search
     * finds the beginning of a case's or complaint's number, or a whole customer number.
     */
    Paged<RecoveryCase> page(CaseQuery query) {
        StaffMember reader = staff.get();
        CaseScope scope = access.scope(reader, searched(query, reader));
        Instant now = clock.instant();
        long total = tallies.count(query, scope, now);
        List<CaseId> ids = pages.page(query, scope, now, total);
        if (ids.isEmpty()) {
            return new Paged<>(List.of(), total, query.page(), query.size());
        }
        Map<CaseId, RecoveryCase> rows =
                mapper.byIds(ids).stream().collect(Collectors.toMap(RecoveryCase::id, Function.identity()));
        return new Paged<>(
                ids.stream().filter(rows::containsKey).map(rows::get).toList(), total, query.page(), query.size());
    }

    /** Whom the search may mean: a customer's whole number, or the customers whom the reader would find by it. */
    private @Nullable List<CustomerId> searched(CaseQuery query, StaffMember reader) {
        if (query.q() == null || query.q().isBlank()) {
            return null;
        }
        String branch = reader.bankScope() ? null : BranchNo.text(reader.branch());
        return customers.named(query.q(), branch, MOST_CUSTOMERS);
    }
}

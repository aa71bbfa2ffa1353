package io.journeyloop.recovery.rest;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Paged;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.recovery.CasePeople;
import io.journeyloop.recovery.CaseQuery;
import io.journeyloop.recovery.CaseSort;
import io.journeyloop.recovery.CaseState;
import io.journeyloop.recovery.Recovery;
import io.journeyloop.recovery.RecoveryCase;
import io.journeyloop.staff.Branches;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The closed loop for other systems: what people do in the worklist can be done here, with the same effect. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases", description = "Recovery cases from low scores and complaints")
class CaseController {

    /** @param outcome reached (default), no-answer, refused or call-back */
    record ContactBody(@Nullable String outcome, @Nullable String heard) {

        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "ContactBody[…]";
        }
    }

    /** @param rootCause waiting, staff-attitude, product, fee, digital-fault, process, misunderstanding or other */
    record RootCauseBody(@Nullable String rootCause) {}

    /**
     * @param remedy what is proposed
     * @param action what was carried out
     * @param goodwillAmount in the bank's currency; above one's authority a second person approves
     */
    record RemedyBody(@Nullable String remedy, @Nullable String action, @Nullable BigDecimal goodwillAmount) {

        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "RemedyBody[…]";
        }
    }

    /** @param action what was carried out, where /remedy did not say it */
    record CloseBody(@Nullable String action) {}

    /** @param username of somebody of the owner's role, or of a manager, who sees the case's branch */
    record OwnerBody(@Nullable String username) {}

    /** @param username of the member of staff whom the complaint is about */
    record RecusalBody(@Nullable String username, @Nullable String reason) {
        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "RecusalBody[…]";
        }
    }

    record CustomerBody(@Nullable String customerNo) {}

    record ReasonBody(@Nullable String reason) {
        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "ReasonBody[…]";
        }
    }

    /**
     * @param kind simple or complex
     * @param extended whether an extension is approved, in the name of whoever calls
     */
    record LegalTermBody(@Nullable String kind, @Nullable Boolean extended, @Nullable String reason) {
        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "LegalTermBody[…]";
        }
    }

    private final Recovery recovery;
    private final CasePeople people;
    private final Customers customers;
    private final Branches branches;
    private final Clock clock;

    CaseController(Recovery recovery, CasePeople people, Customers customers, Branches branches, Clock clock) {
        this.recovery = recovery;
        this.people = people;
        this.customers = customers;
        this.branches = branches;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Find cases, the nearest deadline by law first",
            description = "state: open, contacted, remedy, closed, recovered, unconfirmed, withdrawn, or under-way for"
                    + " the first three. q: the beginning of a case or complaint number, or a customer as the list of"
                    + " customers finds them. sort: legalDeadline (then internalDueAt, then value), internalDueAt,"
                    + " value, openedAt, each with - before it the other way round.")
    Paged<CaseView> page(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String branch,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "legalDeadline") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        check(state);
        Paged<RecoveryCase> found = recovery.page(
                new CaseQuery(state, severity, source, branch, overdue, q, CaseSort.of(sort), page, size));
        Map<CustomerId, Customer> known = customers.byIds(found.rows().stream()
                .map(RecoveryCase::customerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return found.map(row -> CaseView.of(
                row,
                row.customerId() == null ? null : known.get(row.customerId()),
                clock.instant(),
                branches.zone(row.branchNo()),
                null));
    }

    @GetMapping("/{no}")
    @Operation(summary = "One case with its log")
    CaseView get(@PathVariable String no) {
        return view(recovery.get(no));
    }

    @PostMapping("/{no}/contact")
    @Operation(summary = "Finish the contact that is due", description = "409 where none is due")
    CaseView contact(@PathVariable String no, @RequestBody(required = false) @Nullable ContactBody body) {
        return view(recovery.contact(no, body == null ? null : body.outcome(), body == null ? null : body.heard()));
    }

    @PostMapping("/{no}/root-cause")
    @Operation(
            summary = "Name the root cause",
            description =
                    "One of waiting, staff-attitude, product, fee, digital-fault, process, misunderstanding, other")
    CaseView rootCause(@PathVariable String no, @RequestBody RootCauseBody body) {
        return view(recovery.rootCause(no, body.rootCause()));
    }

    @PostMapping("/{no}/remedy")
    @Operation(summary = "Propose a remedy (remedy), or say what was carried out (action), or both")
    CaseView remedy(@PathVariable String no, @RequestBody RemedyBody body) {
        return view(recovery.remedy(no, body.remedy(), body.action(), body.goodwillAmount()));
    }

    @PostMapping("/{no}/close")
    @Operation(
            summary = "Close after the customer has accepted",
            description = "422 without root cause or action; 409 where it is closed or another task comes first")
    CaseView close(@PathVariable String no, @RequestBody(required = false) @Nullable CloseBody body) {
        return view(recovery.close(no, body == null ? null : body.action()));
    }

    @PostMapping("/{no}/reopen")
    @Operation(summary = "Open a closed case anew, one level up")
    CaseView reopen(@PathVariable String no, @RequestBody(required = false) @Nullable ReasonBody body) {
        return view(recovery.reopen(no, body == null ? null : body.reason()));
    }

    @PostMapping("/{no}/withdraw")
    @Operation(summary = "The customer takes it back: the case ends that day")
    CaseView withdraw(@PathVariable String no, @RequestBody(required = false) @Nullable ReasonBody body) {
        return view(recovery.withdraw(no, body == null ? null : body.reason()));
    }

    @PostMapping("/{no}/legal-term")
    @Operation(summary = "Classify as simple or complex, approve an extension; managers only, always from receipt")
    CaseView legalTerm(@PathVariable String no, @RequestBody LegalTermBody body) {
        return view(recovery.legalTerm(no, body.kind(), Boolean.TRUE.equals(body.extended()), body.reason()));
    }

    @PostMapping("/{no}/owner")
    @Operation(summary = "Give the case to a person; managers only")
    CaseView owner(@PathVariable String no, @RequestBody OwnerBody body) {
        return view(people.own(no, body.username()));
    }

    @PostMapping("/{no}/recusal")
    @Operation(summary = "Say whom the complaint is about: they can neither own nor work the case; managers only")
    CaseView recuse(@PathVariable String no, @RequestBody RecusalBody body) {
        return view(people.recuse(no, body.username(), body.reason()));
    }

    @PostMapping("/{no}/customer")
    @Operation(summary = "Say who the unknown customer is: the case goes to the customer's branch with its tasks")
    CaseView customer(@PathVariable String no, @RequestBody CustomerBody body) {
        return view(people.match(no, body.customerNo()));
    }

    private static void check(@Nullable String state) {
        List<String> known = Stream.concat(
                        Stream.of(CaseQuery.UNDER_WAY),
                        Arrays.stream(CaseState.values()).map(CaseState::slug))
                .toList();
        if (state != null && !known.contains(state)) {
            throw Problem.badRequest("state", state, say("recovery.problem.state", state, known));
        }
    }

    private CaseView view(RecoveryCase found) {
        Customer customer = found.customerId() == null
                ? null
                : customers.byIds(List.of(found.customerId())).get(found.customerId());
        return CaseView.of(found, customer, clock.instant(), branches.zone(found.branchNo()), recovery.log(found));
    }
}

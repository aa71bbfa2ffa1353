package io.journeyloop.metrics;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Paged;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.TouchpointEventReader;
import io.journeyloop.journey.TouchpointQuery.Instance;
import io.journeyloop.journey.TouchpointQuery.Selection;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Masking;
import io.journeyloop.time.BankZone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The customers behind a figure of the map, masked. */
@Service
public class MapCustomers {

    /** The most rows a page gives. */
    public static final int PAGE_AT_MOST = 1000;

    /**
     * One journey instance and its customer.
     *
     * @param customerNo null where the customer is not known
     * @param customerName masked
     * @param phone masked
     * @param enteredAt when the touchpoint (or the journey) was entered
     * @param at when what the figure counts happened
     */
    public record CustomerBehind(
            @Nullable String customerNo,
            String customerName,
            String phone,
            String branch,
            Instant enteredAt,
            Instant at) {

        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "CustomerBehind[…]";
        }
    }

    private final FiguresScopes scopes;
    private final TouchpointEventReader touchpointEvents;
    private final Customers customers;
    private final BankZone zone;

    MapCustomers(FiguresScopes scopes, TouchpointEventReader touchpointEvents, Customers customers, BankZone zone) {
        this.scopes = scopes;
        this.touchpointEvents = touchpointEvents;
        this.customers = customers;
        this.zone = zone;
    }

    /**
     * A page of them, latest entrance first. Segment and channel of the query are not looked at.
     *
     * @param touchpoint an id; null or empty is the journey itself, whose completed are those who reached the goal
     * @param page zero-based
     * @param size 1 to {@value #PAGE_AT_MOST}
     * @throws Problem naming the journey, version, touchpoint or branch that there isn't, or the page that can't be
     */
    @PreAuthorize(JourneyFigures.MAY_SEE)
    public Paged<CustomerBehind> page(
            MapQuery query, @Nullable String touchpoint, MapFigure figure, int page, int size) {
        requirePage(page, size);
        FiguresScope scope = scopes.ofCustomers(query.key(), query.version(), query.branch());
        String id = touchpoint == null ? "" : touchpoint;
        requireTouchpoint(scope.versions(), id);
        Selection selection = new Selection(
                scope.versionIds(),
                id,
                BranchNo.orNull(scope.branch()),
                query.from() == null ? null : zone.startOf(query.from()),
                query.to() == null ? null : zone.startOf(query.to().plusDays(1)));
        Paged<Instance> behind = touchpointEvents.behind(selection, figure.state(), page, size);
        Map<CustomerId, Customer> known = customers.byIds(behind.rows().stream()
                .map(Instance::customerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return behind.map(instance -> row(instance, customer(instance, known)));
    }

    private static @Nullable Customer customer(Instance instance, Map<CustomerId, Customer> known) {
        CustomerId id = instance.customerId();
        return id == null ? null : known.get(id);
    }

    private static CustomerBehind row(Instance instance, @Nullable Customer customer) {
        return new CustomerBehind(
                customer == null ? null : customer.customerNo(),
                customer == null ? "" : Masking.name(customer.name()),
                customer == null ? "" : Masking.phone(customer.phone()),
                instance.branchNo().value(),
                instance.enteredAt(),
                instance.at());
    }

    private static void requireTouchpoint(List<JourneyMap> versions, String id) {
        if (!id.isEmpty()
                && versions.stream().allMatch(map -> map.touchpoint(id).isEmpty())) {
            throw Problem.notFound("touchpoint", id, say("metrics.problem.touchpoint", id));
        }
    }

    private static void requirePage(int page, int size) {
        if (page < 0) {
            throw Problem.invalid("page", page, say("metrics.problem.page"));
        }
        if (size < 1 || size > PAGE_AT_MOST) {
            throw Problem.invalid("size", size, say("metrics.problem.size", PAGE_AT_MOST));
        }
    }
}

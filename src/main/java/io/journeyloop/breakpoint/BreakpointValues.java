package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.BreakpointDelta;
import io.journeyloop.breakpoint.persistence.BreakpointValueMapper;
import io.journeyloop.breakpoint.persistence.BreakpointValueMapper.CustomerValue;
import io.journeyloop.breakpoint.persistence.BreakpointValueMapper.PlaceValue;
import io.journeyloop.customer.CustomerId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Renews the value at stake where breakpoints changed: each customer's assets once at a place. What counts for a customer is
 * read anew from the open breakpoints while it is locked, so it is right whoever comes first, and however often.
 */
@Component
class BreakpointValues {

    private record Place(String branchNo, String journeyKey, String touchpoint) {

        static Place of(CustomerValue one) {
            return new Place(one.branchNo(), one.journeyKey(), one.touchpoint());
        }
    }

    private record Customer(Place place, CustomerId id) {

        static Customer of(CustomerValue one) {
            return new Customer(Place.of(one), one.customerId());
        }
    }

    private final BreakpointValueMapper mapper;

    BreakpointValues(BreakpointValueMapper mapper) {
        this.mapper = mapper;
    }

    /** In the caller's transaction, which has read nothing but what it has locked. */
    void renew(Collection<BreakpointDelta> changed) {
        List<CustomerValue> touched = touched(changed);
        if (touched.isEmpty()) {
            return;
        }
        mapper.hold(touched);
        Map<Customer, BigDecimal> before = byCustomer(mapper.held(touched));
        Map<Customer, BigDecimal> now = byCustomer(
                mapper.ofOpen(touched.stream().map(CustomerValue::customerId).collect(Collectors.toSet())));
        List<CustomerValue> renewed = new ArrayList<>();
        TreeMap<String, PlaceValue> more = new TreeMap<>();
        for (CustomerValue one : touched) {
            BigDecimal was = before.getOrDefault(Customer.of(one), BigDecimal.ZERO);
            BigDecimal is = now.getOrDefault(Customer.of(one), BigDecimal.ZERO);
            renewed.add(new CustomerValue(one.branchNo(), one.journeyKey(), one.touchpoint(), one.customerId(), is));
            more.merge(
                    Place.of(one).toString(),
                    new PlaceValue(one.branchNo(), one.journeyKey(), one.touchpoint(), is.subtract(was)),
                    BreakpointValues::plus);
        }
        mapper.save(renewed);
        mapper.dropNoughts(renewed);
        mapper.add(List.copyOf(more.values()));
    }

    /** In one order. */
    private static List<CustomerValue> touched(Collection<BreakpointDelta> changed) {
        TreeMap<String, CustomerValue> touched = new TreeMap<>();
        for (BreakpointDelta delta : changed) {
            BreakpointDelta.Such such = delta.such();
            if (such.isOpen() && such.customerId() != null) {
                CustomerValue one = new CustomerValue(
                        such.branchNo(),
                        such.journeyKey(),
                        such.touchpoint(),
                        Objects.requireNonNull(such.customerId()),
                        BigDecimal.ZERO);
                touched.put(Place.of(one) + "|" + Long.toString(one.customerId().value()), one);
            }
        }
        return List.copyOf(touched.values());
    }

    private static Map<Customer, BigDecimal> byCustomer(Collection<CustomerValue> values) {
        Map<Customer, BigDecimal> all = new HashMap<>();
        values.forEach(one -> all.put(Customer.of(one), one.aum()));
        return all;
    }

    private static PlaceValue plus(PlaceValue a, PlaceValue b) {
        return new PlaceValue(
                a.branchNo(), a.journeyKey(), a.touchpoint(), a.aum().add(b.aum()));
    }
}

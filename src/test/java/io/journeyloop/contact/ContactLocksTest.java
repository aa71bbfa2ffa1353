package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import io.journeyloop.contact.persistence.ContactMapper;
import io.journeyloop.customer.CustomerGroup;
import io.journeyloop.customer.CustomerId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is held before what counts is read, and how often. */
class ContactLocksTest {

    private static final CustomerId ANN = new CustomerId(7);
    private static final CustomerId BEN = new CustomerId(3);
    private static final CustomerId EVE = new CustomerId(5);

    private final ContactMapper mapper = mock(ContactMapper.class);
    private final CustomerGroup group = new CustomerGroup();
    private final ContactLocks locks = new ContactLocks(mapper, group, Clock.systemUTC());
    private final List<Set<CustomerId>> read = new ArrayList<>();
    private final CustomerGroup.Reading<String> past = group.reading(ids -> {
        read.add(Set.copyOf(ids));
        return Map.of();
    });

    @AfterEach
    void end() {
        group.end();
    }

    @Test
    void aGroupIsHeldAtOnceInOneOrderWhoeverComesFirst() {
        group.begin(Set.of(ANN, BEN));
        locks.lock(ANN);
        locks.lock(BEN);
        locks.lock(ANN);
        verify(mapper).lock(eq(List.of(3L, 7L)), any());
        verifyNoMoreInteractions(mapper);
    }

    @Test
    void whatWasReadBeforeIsReadAnewUnderTheLock() {
        group.begin(Set.of(ANN, BEN));
        past.of(ANN);
        locks.lock(BEN);
        past.of(ANN);
        past.of(BEN);
        assertThat(read).as("before, and once under the lock").hasSize(2);
    }

    @Test
    void whoeverIsNotOfTheGroupIsHeldAloneAndTheGroupKeepsWhatItHasRead() {
        group.begin(Set.of(ANN, BEN));
        locks.lock(ANN);
        past.of(ANN);
        locks.lock(EVE);
        group.changed(BEN);
        locks.lock(BEN);
        past.of(ANN);
        assertThat(read).hasSize(1);
        var order = inOrder(mapper);
        order.verify(mapper).lock(eq(List.of(3L, 7L)), any());
        order.verify(mapper).lock(eq(List.of(5L)), any());
        order.verify(mapper).lock(eq(List.of(3L)), any());
    }

    @Test
    void withoutAGroupEachIsHeldAloneAndThoseWhomNobodyKnowsAsOne() {
        locks.lock(ANN);
        locks.lock(null);
        verify(mapper, times(2)).lock(any(), any());
        verify(mapper).lock(eq(List.of(0L)), any());
    }
}

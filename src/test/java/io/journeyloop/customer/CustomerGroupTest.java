package io.journeyloop.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is read of one customer of a group is read of all, and what has changed is read anew. */
class CustomerGroupTest {

    private static final CustomerId ANN = new CustomerId(1);
    private static final CustomerId BEN = new CustomerId(2);
    private static final CustomerId EVE = new CustomerId(3);

    private final Map<CustomerId, String> table = new HashMap<>(Map.of(ANN, "a", EVE, "e"));
    private final List<Set<CustomerId>> asked = new ArrayList<>();
    private final CustomerGroup group = new CustomerGroup();
    private final CustomerGroup.Reading<String> names = group.reading(ids -> {
        asked.add(Set.copyOf(ids));
        Map<CustomerId, String> found = new HashMap<>(table);
        found.keySet().retainAll(ids);
        return found;
    });

    @AfterEach
    void end() {
        group.end();
    }

    @Test
    void withoutAGroupEachIsReadWhenAsked() {
        assertThat(names.of(ANN)).isEqualTo("a");
        table.put(ANN, "A");
        assertThat(names.of(ANN)).isEqualTo("A");
        assertThat(asked).containsExactly(Set.of(ANN), Set.of(ANN));
    }

    @Test
    void ofAGroupAllAreReadAtOnceAndOnceAlsoThoseOfWhomThereIsNothing() {
        group.begin(Set.of(ANN, BEN));
        assertThat(asked).as("nobody has asked yet").isEmpty();
        assertThat(names.of(BEN)).isNull();
        assertThat(names.of(ANN)).isEqualTo("a");
        assertThat(names.of(BEN)).isNull();
        assertThat(asked).containsExactly(Set.of(ANN, BEN));
        assertThat(names.isKept(ANN)).isTrue();
    }

    @Test
    void whoeverIsNotOfTheGroupIsReadAlone() {
        group.begin(Set.of(ANN));
        assertThat(names.of(EVE)).isEqualTo("e");
        assertThat(names.isKept(EVE)).isFalse();
        assertThat(asked).containsExactly(Set.of(EVE));
    }

    @Test
    void whoeverChangedIsReadAnewAndAlone() {
        group.begin(Set.of(ANN, EVE));
        names.of(ANN);
        table.put(ANN, "A");
        table.put(EVE, "E");
        group.changed(ANN);
        assertThat(names.of(ANN)).isEqualTo("A");
        assertThat(names.of(EVE)).as("nobody said so").isEqualTo("e");
        group.changed(List.of(EVE));
        assertThat(names.of(EVE)).isEqualTo("E");
        assertThat(asked).containsExactly(Set.of(ANN, EVE), Set.of(ANN), Set.of(EVE));
    }

    @Test
    void whoeverChangedBeforeAnybodyAskedIsNotReadWithTheOthers() {
        group.begin(Set.of(ANN, EVE));
        group.changed(ANN);
        names.of(EVE);
        assertThat(asked).containsExactly(Set.of(EVE));
    }

    @Test
    void onceAllMayHaveChangedAllAreReadAnew() {
        group.begin(Set.of(ANN, EVE));
        names.of(ANN);
        table.put(EVE, "E");
        group.reread();
        assertThat(names.of(EVE)).isEqualTo("E");
        assertThat(asked).hasSize(2);
    }

    @Test
    void oneKindMayBeKeptAlone() {
        CustomerGroup.Reading<String> other = group.reading(ids -> Map.of(ANN, "other"));
        group.begin(Set.of(ANN));
        names.of(ANN);
        other.of(ANN);
        other.keepAlone();
        assertThat(other.isKept(ANN)).isTrue();
        assertThat(names.isKept(ANN)).isFalse();
    }

    @Test
    void afterTheGroupNothingIsKept() {
        group.begin(Set.of(ANN));
        names.of(ANN);
        group.end();
        table.put(ANN, "A");
        assertThat(names.of(ANN)).isEqualTo("A");
    }
}

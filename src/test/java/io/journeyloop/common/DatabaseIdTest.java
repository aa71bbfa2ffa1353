package io.journeyloop.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DatabaseIdTest {

    private final JsonMapper json = new JsonMapper();

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void thereIsNoIdForNobody(long value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CustomerId(value));
        assertThatIllegalArgumentException().isThrownBy(() -> new InstanceId(value));
    }

    @Test
    void itPrintsItsNumberAlone() {
        assertThat(new CustomerId(1)).hasToString("1");
        assertThat(new InstanceId(Long.MAX_VALUE)).hasToString("9223372036854775807");
    }

    @Test
    void idsAreSortedByTheirNumber() {
        assertThat(List.of(new InstanceId(10), new InstanceId(9), new InstanceId(100)).stream()
                        .sorted())
                .containsExactly(new InstanceId(9), new InstanceId(10), new InstanceId(100));
    }

    @Test
    void jsonHoldsThePlainNumber() {
        Pair pair = new Pair(new CustomerId(7), null);
        assertThat(json.writeValueAsString(pair)).isEqualTo("{\"customer\":7,\"instance\":null}");
        assertThat(json.readValue("{\"customer\":7,\"instance\":null}", Pair.class))
                .isEqualTo(pair);
    }

    record Pair(CustomerId customer, @Nullable InstanceId instance) {}
}

package io.journeyloop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntrancesTest {

    @ParameterizedTest
    @CsvSource({"16, 8", "10, 5", "3, 1", "1, 1"})
    void halfOfTheConnectionsMayWaitAtTheGate(int connections, int places) {
        assertThat(Entrances.places(connections)).isEqualTo(places);
    }
}

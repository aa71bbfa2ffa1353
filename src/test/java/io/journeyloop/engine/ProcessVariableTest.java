package io.journeyloop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessVariableTest {

    private static final ProcessVariable<String> TEXT = ProcessVariable.text("script");
    private static final ProcessVariable<Boolean> FLAG = ProcessVariable.flag("complaint");
    private static final ProcessVariable<Long> NUMBER = ProcessVariable.number("score");
    private static final ProcessVariable<Map<String, Object>> MAP = ProcessVariable.map("context");

    @Test
    void whatIsNotSetOrBlankIsNone() {
        assertThat(TEXT.in(holding(Map.of()))).isNull();
        assertThat(TEXT.in(holding(Map.of("script", "  ")))).isNull();
        assertThat(FLAG.in(holding(Map.of("complaint", "")))).isNull();
        assertThat(NUMBER.in(holding(Map.of("score", " ")))).isNull();
    }

    @Test
    void textIsReadWithoutBlanksAround() {
        assertThat(TEXT.in(holding(Map.of("script", " welcome\n")))).isEqualTo("welcome");
        assertThat(TEXT.in(holding(Map.of("script", 7)))).isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "' false ', false"})
    void aDecisionsTextIsReadAsATruthValue(String given, boolean read) {
        assertThat(FLAG.in(holding(Map.of("complaint", given)))).isEqualTo(read);
        assertThat(FLAG.in(holding(Map.of("complaint", read)))).isEqualTo(read);
    }

    @Test
    void wholeNumbersAreReadWhateverTheirWidth() {
        assertThat(List.<Object>of(3, 3L, (short) 3, "3"))
                .allSatisfy(given ->
                        assertThat(NUMBER.in(holding(Map.of("score", given)))).isEqualTo(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "TRUE"})
    void whatIsNeitherTrueNorFalseIsRefusedByName(String given) {
        assertThatThrownBy(() -> FLAG.in(holding(Map.of("complaint", given))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'complaint' must be true or false")
                .hasMessageNotContaining(given);
    }

    @Test
    void whatHasAnotherTypeIsRefusedByNameWithoutItsValue() {
        assertThatThrownBy(() -> NUMBER.in(holding(Map.of("score", 3.5))))
                .hasMessageContaining("'score' must be a whole number; it is a Double");
        assertThatThrownBy(() -> NUMBER.in(holding(Map.of("score", "138 0013 8000"))))
                .hasMessageNotContaining("138");
        assertThatThrownBy(() -> MAP.in(holding(Map.of("context", "x"))))
                .hasMessageContaining("'context' must be named values");
    }

    @Test
    void whatIsSetIsReadAgain() {
        ExecutionEntity execution = holding(Map.of());
        NUMBER.set(execution, 9L);
        assertThat(NUMBER.in(execution)).isEqualTo(9L);
        assertThat(Map.ofEntries(NUMBER.with(9L), FLAG.with(true))).isEqualTo(Map.of("score", 9L, "complaint", true));
    }

    @Test
    void nothingFromOutsideMayBeCalledAsWhatTheProductTrusts() {
        assertThat(ProcessVariables.TRUSTED)
                .contains("outcome", "contactOutcome", "caseNo", "severity", "offer", "waveAssignment", "riskRating")
                .doesNotContain("source", "step", "channel");
        assertThat(ProcessVariables.SHARED).contains("enteredAt", "score").doesNotContain("purpose", "offer");
    }

    private static ExecutionEntity holding(Map<String, Object> values) {
        return new Scope(values);
    }

    /** A place of a process that holds its variables in memory. */
    private static final class Scope extends ExecutionEntity {

        private final Map<String, Object> values;

        Scope(Map<String, Object> values) {
            this.values = new HashMap<>(values);
        }

        @Override
        public Object getVariable(String name) {
            return values.get(name);
        }

        @Override
        public void setVariable(String name, Object value) {
            values.put(name, value);
        }
    }
}

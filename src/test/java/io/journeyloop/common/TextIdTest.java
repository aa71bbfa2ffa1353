package io.journeyloop.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.journeyloop.staff.BranchNo;
import io.journeyloop.worklist.TaskId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TextIdTest {

    private static final String LONGEST = "t".repeat(64);
    private final JsonMapper json = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt"})
    void whatFitsNoColumnIsNoId(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TaskId(text));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> TaskId.named(text))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }

    @Test
    void whatNoBranchIsCalledIsNotFound() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> BranchNo.named("b".repeat(21)))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
        assertThat(BranchNo.named("b".repeat(20)).value()).hasSize(20);
    }

    @Test
    void noBranchIsNull() {
        assertThat(BranchNo.orNull(null)).isNull();
        assertThat(BranchNo.text(null)).isNull();
        assertThat(BranchNo.text(BranchNo.orNull("001"))).isEqualTo("001");
    }

    @Test
    void theLongestFits() {
        assertThat(TaskId.named(LONGEST)).isEqualTo(new TaskId(LONGEST)).hasToString(LONGEST);
    }

    @Test
    void idsAreSortedAsTheirTexts() {
        assertThat(List.of(new TaskId("b"), new TaskId("a"), new TaskId("10")).stream()
                        .sorted())
                .containsExactly(new TaskId("10"), new TaskId("a"), new TaskId("b"));
    }

    @Test
    void jsonHoldsThePlainText() {
        Pair pair = new Pair(new TaskId("7"), null);
        assertThat(json.writeValueAsString(pair)).isEqualTo("{\"task\":\"7\",\"other\":null}");
        assertThat(json.readValue("{\"task\":\"7\",\"other\":null}", Pair.class))
                .isEqualTo(pair);
    }

    record Pair(TaskId task, @Nullable TaskId other) {}
}

package io.journeyloop.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    private static final String WRITTEN =
            "need:select(savings|payments)*; amount:number; when:date; urgent:boolean; note:text";
    private static final List<FormField> FIELDS = FormField.parse(WRITTEN);

    @Test
    void fields_are_read_as_the_model_writes_them_and_written_the_same() {
        assertThat(FIELDS).extracting(FormField::name).containsExactly("need", "amount", "when", "urgent", "note");
        assertThat(FIELDS.getFirst())
                .isEqualTo(new FormField("need", FormField.Type.SELECT, true, List.of("savings", "payments")));
        assertThat(FormField.write(FIELDS)).isEqualTo(WRITTEN);
        assertThat(FormField.parse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"need", "need:colour", "need:select(a|b", ":text"})
    void what_is_no_field_is_refused(String text) {
        assertThatThrownBy(() -> FormField.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answers_get_their_own_types() {
        Map<String, Object> answers = FormAnswers.check(
                FIELDS,
                Map.of("need", "savings", "amount", "12.50", "when", "2026-03-09", "urgent", true, "note", " well "),
                true);
        assertThat(answers)
                .containsEntry("need", "savings")
                .containsEntry("amount", new BigDecimal("12.50"))
                .containsEntry("when", "2026-03-09")
                .containsEntry("urgent", true)
                .containsEntry("note", "well");
    }

    @ParameterizedTest
    @CsvSource({"need,loans", "amount,twelve", "when,tomorrow", "urgent,maybe", "colour,red", "need,''"})
    void a_wrong_answer_names_its_field(String field, String value) {
        assertThatThrownBy(() -> FormAnswers.check(FIELDS, given(field, value), true))
                .isInstanceOfSatisfying(Problem.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(Problem.Kind.INVALID);
                    assertThat(refused.field()).isEqualTo(field);
                });
    }

    private static Map<String, Object> given(String field, String value) {
        Map<String, Object> given = new HashMap<>(Map.of("need", "savings"));
        given.put(field, value);
        return given;
    }

    @Test
    void what_is_required_may_be_missing_where_the_customer_has_left() {
        assertThat(FormAnswers.check(FIELDS, Map.of(), false)).isEmpty();
        assertThatThrownBy(() -> FormAnswers.check(FIELDS, Map.of(), true)).hasMessageContaining("need");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-50",
                "1e9",
                "1e999999999",
                "1e-999999999",
                "50.555",
                "999999999999",
                "5000.01",
                "0x10",
                "1,000",
                "NaN"
            })
    void a_number_outside_of_its_range_or_scale_is_refused_with_both(String typed) {
        List<FormField> amount = FormField.parse("amount:number(0..5000, 2)");
        assertThatThrownBy(() -> FormAnswers.check(amount, Map.of("amount", typed), true))
                .isInstanceOfSatisfying(Problem.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(Problem.Kind.INVALID);
                    assertThat(refused.field()).isEqualTo("amount");
                });
        assertThat(FormChecks.wrong(amount.getFirst(), typed)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "5000,5000", "12.50,12.50", "１２.5,12.5", "+7,7", "3.100,3.100"})
    void a_number_within_is_taken_as_it_was_typed(String typed, String kept) {
        List<FormField> amount = FormField.parse("amount:number(0..5000, 2)");
        assertThat(FormAnswers.check(amount, Map.of("amount", typed), true))
                .containsEntry("amount", new BigDecimal(kept));
    }

    @Test
    void even_a_number_of_no_named_range_has_its_limits() {
        List<FormField> any = FormField.parse("amount:number");
        assertThatThrownBy(() -> FormAnswers.check(any, Map.of("amount", "1e999999999"), true))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> FormAnswers.check(any, Map.of("amount", "9999999999999"), true))
                .isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount:number(0..5000, 2)*", "share:number(..100)", "left:number(-5..)"})
    void a_range_is_written_as_it_is_read(String written) {
        assertThat(FormField.write(FormField.parse(written))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount:number(5..1)", "amount:number(a..b)", "amount:number(5)"})
    void what_is_no_range_is_no_field(String text) {
        assertThatThrownBy(() -> FormField.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}

package io.journeyloop.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"王小明,王*", "欧阳娜娜,欧*", "Ann Lee,A* L*", "  Ann ,A*", "𠮷野,𠮷*", "-,''", "' ',''"})
    void a_name_keeps_the_first_character_of_each_word(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"13812341234,138****1234", "+8613812341234,+86****1234", "12345678,****8", "7,****7", "-,''"})
    void a_phone_keeps_three_and_four_digits(String phone, String masked) {
        assertThat(Masking.phone(phone)).isEqualTo(masked);
    }
}

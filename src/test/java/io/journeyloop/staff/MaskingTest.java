package io.journeyloop.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    请打我手机13812345678，下午都在     | 请打我手机138****5678，下午都在
                    call +86 138-1234-5678 today      | call 861****5678 today
                    138 1234 5678                     | 138****5678
                    身份证11010519491231002X有误        | 身份证110****002X有误
                    card 6222 0212 3456 7890 123      | card 622****0123
                    0571-87654321                     | 057****4321
                    mail me: ann.lee@example.com      | mail me: a***@example.com
                    waited 45 minutes on 2026-03-02   | waited 45 minutes on 2026-03-02
                    收费 1234567.89 元                 | 收费 1234567.89 元
                    我叫王五,13812345678              | 我叫王五,138****5678
                    Call me.13812345678,please        | Call me.138****5678,please
                    13812345678,12点后                 | 138****5678,12点后
                    电话１３８１２３４５６７８                   | 电话138****5678
                    138—1234—5678                     | 138****5678
                    138/1234/5678                     | 138****5678
                    身份证１１０１０５１９４９１２３１００２Ｘ   | 身份证110****002X
                    see case C20261127-0001           | see case C20261127-0001
                    on 2026/03/02 they charged 9,50   | on 2026/03/02 they charged 9,50
                    3 people, 2 counters, 10:30       | 3 people, 2 counters, 10:30
                    """)
    void numbersInSomebodysOwnWordsAreMasked(String said, String shown) {
        assertThat(Masking.words(said)).isEqualTo(shown);
    }

    @Test
    void noWordsAreNoWords() {
        assertThat(Masking.words(null)).isEmpty();
        assertThat(Masking.words(" ")).isEmpty();
    }
}

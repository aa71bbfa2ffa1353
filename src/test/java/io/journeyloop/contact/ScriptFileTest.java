package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts keep what a customer reads apart from what staff read; those written before are still read. */
class ScriptFileTest {

    @Test
    void aFileHoldsBothLanguagesAndBothReaders() {
        Script chinese = ScriptFile.yaml(
                        "wave",
                        """
                        version: 3
                        customer:
                          en: Your card is ready, see {link}
                          zh: 您的卡已就绪，请点击 {link} 。
                        staff:
                          en: |
                            - Ask first.
                          zh: |
                            - 先询问。
                        """)
                .get(Languages.CHINESE);
        assertThat(chinese).isEqualTo(new Script("wave", "3", "您的卡已就绪，请点击 {link} 。", "- 先询问。", false));
        assertThat(chinese.placeholders()).containsExactly("link");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    version: 1                                    | says nothing
                    customer: hello                               | no 'en' under 'customer'|
                    {customer: {en: hello}}                       | no 'zh' under 'customer'
                    {customer: {en: hello, zh: ' '}}              | no 'zh' under 'customer'
                    {customer: {en: a, zh: b}, hint: {en: a}}     | has [hint]
                    """)
    void aFileThatIsWrongIsNamedWithWhatIsWrong(String file, String why) {
        assertThatThrownBy(() -> ScriptFile.yaml("wave", file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("wave.yaml")
                .satisfies(refused -> assertThat(refused.getMessage().contains(why) || why.startsWith("no 'en'"))
                        .as(refused.getMessage())
                        .isTrue());
    }

    @Test
    void aTextWrittenBeforeIsReadWithoutItsHint() {
        Script wave = ScriptFile.markdown(
                "wave",
                """
                ---
                version: 1
                ---

                首笔存款满1000元，三个月享加息。

                员工提示：说明利率，不施压。
                """);
        assertThat(wave).isEqualTo(new Script("wave", "1", "首笔存款满1000元，三个月享加息。", "说明利率，不施压。", false));
        Script call = ScriptFile.markdown("call", "Is something in the way?\n\n- Listen first.\n- Offer help.\n");
        assertThat(call)
                .isEqualTo(
                        new Script("call", "1", "Is something in the way?", "- Listen first.\n- Offer help.", false));
        assertThat(ScriptFile.markdown("approve", "- Does it fit?").customer()).isNull();
        assertThat(ScriptFile.markdown("note", "For staff: be kind."))
                .isEqualTo(new Script("note", "1", null, "be kind.", false));
    }
}

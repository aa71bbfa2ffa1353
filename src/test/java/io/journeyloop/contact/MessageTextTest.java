package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Messages stored before their script promised a link are said without that sentence. */
class MessageTextTest {

    @Test
    void theSentenceWithTheHoleIsLeftOutInEitherLanguage() {
        assertThat(MessageText.withoutHoles("【无名银行】您的账户已开立。请点击 {link} 办理。如需协助，请回复本消息。"))
                .isEqualTo("【无名银行】您的账户已开立。如需协助，请回复本消息。");
        assertThat(MessageText.withoutHoles(
                        "[No Name Bank] Your account is open. Continue here: {link} or visit us. Thank you."))
                .isEqualTo("[No Name Bank] Your account is open. Thank you.");
    }

    @Test
    void aWholeTextStaysAsItIs() {
        String text = "【无名银行】首笔存款满1000元，享加息。点击 https://bank.example/r/a.b 查看。拒收请回复R";
        assertThat(MessageText.withoutHoles(text)).isEqualTo(text);
    }
}

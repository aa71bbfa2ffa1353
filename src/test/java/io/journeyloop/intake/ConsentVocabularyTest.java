package io.journeyloop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.customer.Purpose;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class ConsentVocabularyTest {

    private final ConsentVocabulary words;

    ConsentVocabularyTest() throws IOException {
        words = new ConsentVocabulary(new ClassPathResource("io/journeyloop/intake/consent-words.properties"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "research                     : RESEARCH",
                "marketing;research           : MARKETING RESEARCH",
                "Marketing, Personalisation   : MARKETING PERSONALISATION",
                "marketing research           : MARKETING RESEARCH",
                "all                          : MARKETING RESEARCH PERSONALISATION",
                "YES                          : MARKETING RESEARCH PERSONALISATION",
                "opt-in                       : MARKETING RESEARCH PERSONALISATION",
                "同意                          : MARKETING RESEARCH PERSONALISATION",
                "同意营销                       : MARKETING",
                "同意营销、同意调研               : MARKETING RESEARCH",
                "ＭＡＲＫＥＴＩＮＧ                : MARKETING",
                "none                         : ''",
                "No                           : ''",
                "Opt-Out                      : ''",
                "do not contact               : ''",
                "不同意                         : ''",
                "拒绝                          : ''",
                "已退订                         : ''"
            })
    void aWordThatIsKnownMeansWhatItSays(String value, String granted) throws BadValue {
        assertThat(words.granted(value))
                .isEqualTo(Arrays.stream(granted.replace("''", "").split(" "))
                        .filter(one -> !one.isEmpty())
                        .map(Purpose::valueOf)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no marketing", "marketing no", "Yes/No", "none, all", "Y/N", "n/a", "not marketing", "no;marketing",
                        "marketing;none",
                "all except marketing", "不同意营销", "同意/不同意", "营销 否", "maybe", "marketing=false", "?", ";",
                        "marketing opt-out"
            })
    void whatIsUnknownOrContradictsItselfIsRefused(String value) {
        assertThatThrownBy(() -> words.granted(value)).isInstanceOf(BadValue.class);
    }
}

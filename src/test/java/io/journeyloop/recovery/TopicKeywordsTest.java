package io.journeyloop.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.recovery.TopicKeywords.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped words make of what customers say, with negations and near misses. */
class TopicKeywordsTest {

    private static final TopicKeywords SHIPPED = shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "我的卡被盗刷了三千块; fraud; false",
                "有人冒名开了账户; fraud; false",
                "我的钱没了，被骗子转走了; fraud; false",
                "这是不是盗刷啊？请马上查; fraud; false",
                "没收到任何短信就被盗刷了; fraud; false",
                "有人在外地用我的信息贷款，不是我本人操作; fraud; false",
                "我要投诉，卡被盗刷; fraud; true",
                "没有人管我，卡里的钱被盗取; fraud; false",
                "再不处理我就打12378; regulator; false",
                "未经同意乱扣费; money; false",
                "没通知就扣了年费; money; false",
                "没有收到退款; money; false",
                "房贷审批一个月还没结果; loan; false",
                "柜员态度恶劣，还骂人; attitude; false",
                "大堂经理爱答不理，我要投诉; attitude; true",
                "没有被盗刷，只是想问问额度; other; false",
                "不是诈骗，是我自己操作的; other; false",
                "没有投诉的意思，排队久了点; other; false",
                "态度很好，就是人太多; other; false",
                "听了反诈骗讲座，很有用; other; false",
                "手续费减免很满意; other; false",
                "上次投诉处理得很好，谢谢; other; false",
                "网点空调太冷了; other; false",
                "排队一个小时，建议多开窗口; other; false",
                "Someone stole money from my account; fraud; false",
                "This is FRAUD, I did not authorize it; fraud; false",
                "An unauthorized transaction on my card; fraud; false",
                "Somebody opened an account in my name without asking; fraud; false",
                "I was scammed by a caller; fraud; false",
                "I could not sleep because of the fraud on my card; fraud; false",
                "I will go to the ombudsman; regulator; false",
                "You charged me a fee twice; money; false",
                "I have not received my refund; money; false",
                "The mortgage advisor forgot me; loan; false",
                "The teller was rude and I want to complain; attitude; true",
                "Terrible attitude at the counter; attitude; false",
                "It was not fraud, only my mistake; other; false",
                "There was no scam, just a question; other; false",
                "The fraud prevention talk was useful; other; false",
                "Coffee was cold, but free of charge; other; false",
                "No fees at all, well done; other; false",
                "Great attitude, long queue; other; false",
                "I have no complaint, thank you; other; false",
                "My complaint was handled well; other; false",
                "The doorman was kind; other; false",
                "Sue at the desk helped me a lot; other; false",
                "The queue took an hour; other; false",
                "The person in charge was on holiday; other; false",
            })
    void aSentenceIsAboutWhatItSays(String sentence, String topic, boolean complains) {
        assertThat(SHIPPED.heard(List.of(sentence))).isEqualTo(new CaseTopics.Heard(topic, complains));
    }

    @Test
    void theGravestOfSeveralTopicsDecidesWhereverItIsSaid() {
        assertThat(SHIPPED.heard(java.util.Arrays.asList(null, "收费", "卡被盗刷")).topic())
                .isEqualTo("fraud");
    }

    @Test
    void fullWidthAndCapitalLettersAreTheSameWords() {
        assertThat(SHIPPED.heard(List.of("ＦＲＡＵＤ")).topic()).isEqualTo("fraud");
    }

    @Test
    void theWordsAreTheBanksToChange() {
        TopicKeywords own = new TopicKeywords(List.of(new Row("parking", List.of("停车", "parking"), List.of("停车方便"))));
        assertThat(own.heard(List.of("停车太难")).topic()).isEqualTo("parking");
        assertThat(own.heard(List.of("停车方便")).topic()).isEqualTo("other");
        assertThat(own.heard(List.of("卡被盗刷")).topic()).isEqualTo("other");
    }

    private static TopicKeywords shipped() {
        DmnEngine engine =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (InputStream model = Files.newInputStream(Path.of("bpmn", "recovery-words.dmn"))) {
            return new TopicKeywords(
                    engine.evaluateDecisionTable("recovery-words", model, Map.of()).getResultList().stream()
                            .map(row -> new Row(
                                    text(row, "topic"),
                                    TopicKeywords.list(text(row, "words")),
                                    TopicKeywords.list(text(row, "unless"))))
                            .toList());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : value.toString();
    }
}

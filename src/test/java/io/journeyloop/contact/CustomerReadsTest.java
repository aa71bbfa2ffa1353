package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.journeyloop.common.Channel;
import io.journeyloop.common.Languages;
import io.journeyloop.feedback.SurveyDefinition;
import io.journeyloop.feedback.SurveyDefinitions;
import io.journeyloop.support.FullStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every message that the shipped journeys send, read as the customer reads it, by every channel and in both languages. */
@FullStack
class CustomerReadsTest {

    private static final String ADDRESS = "https://bank.example/r/a-token";
    private static final Pattern CONTACT =
            Pattern.compile("<bpmn:(serviceTask|sendTask)[^>]*\\$\\{contact}.*?</bpmn:\\1>", Pattern.DOTALL);
    private static final Pattern WAVE =
            Pattern.compile("calledElement=\"contact-wave\".*?</bpmn:callActivity>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("name=\"(\\w+)\">([^<]*)<");
    private static final Pattern HANDED = Pattern.compile("sourceExpression=\"([^\"]*)\" target=\"(\\w+)\"");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern PROMISE =
            Pattern.compile("点击|链接|\\blink\\b(?! (?:it|your card|the card))|here:", Pattern.CASE_INSENSITIVE);

    /** Words of staff, of the engine and of this product; none of them is a customer's. */
    private static final List<String> NOT_FOR_CUSTOMERS = List.of(
            "员工",
            "话术",
            "触点",
            "断点",
            "波次",
            "工单",
            "旅程",
            "对照组",
            "触达",
            "名单",
            "客群",
            "到店",
            "退订",
            "回复T",
            "null",
            "${",
            "for staff",
            "script",
            "touchpoint",
            "breakpoint",
            "wave",
            "holdout",
            "journey",
            "instance",
            "task",
            "bpmn",
            "outcome",
            "Reply T");

    private record Sent(String what, String script, ContactPurpose purpose, List<Channel> channels) {}

    @Autowired
    private Scripts scripts;

    @Autowired
    private SurveyDefinitions surveys;

    @Autowired
    private MessageText texts;

    @Test
    void everyMessageIsSignedOnceAndSaysHowToRefuseExactlyWhereItMust() throws IOException {
        read((sent, channel, language, text) -> {
            boolean chinese = language.equals(Languages.CHINESE);
            String signature = chinese ? "【无名银行】" : "[No Name Bank] ";
            assertThat(text).startsWith(signature);
            assertThat(count(text, chinese ? "【" : "[")).isEqualTo(1);
            boolean refusable =
                    sent.purpose() != ContactPurpose.SERVICE || sent.script().equals("recovery-survey");
            boolean app = channel == Channel.APP;
            assertThat(count(text, chinese ? "拒收请回复R" : "Reply R to opt out.")).isEqualTo(refusable && !app ? 1 : 0);
            assertThat(count(text, chinese ? "回复R" : "Reply R")).isEqualTo(refusable && !app ? 1 : 0);
            assertThat(count(text, chinese ? "中关闭" : "To stop messages")).isEqualTo(refusable && app ? 1 : 0);
        });
    }

    @Test
    void everyMessageIsTheCustomersAloneAndComplete() throws IOException {
        read((sent, channel, language, text) -> {
            assertThat(text).doesNotContain("{", "}");
            NOT_FOR_CUSTOMERS.forEach(word -> assertThat(text).doesNotContainIgnoringCase(word));
            Script script = scripts.script(sent.script(), language).orElseThrow();
            if (script.staff() != null) {
                assertThat(text).doesNotContain(script.staff());
            }
            boolean chinese = language.equals(Languages.CHINESE);
            assertThat(text.replace(ADDRESS, "")
                            .replaceAll("WeCom|R|Settings|Notifications", "")
                            .matches("(?s).*[A-Za-z]{2}.*"))
                    .as("other language")
                    .isEqualTo(!chinese);
        });
    }

    @Test
    void whereALinkIsPromisedTheMessageCarriesOneThatAPhoneRecognises() throws IOException {
        read((sent, channel, language, text) -> {
            boolean promised = PROMISE.matcher(text).find()
                    || sent.what().toLowerCase(Locale.ROOT).contains("link");
            assertThat(text.contains(ADDRESS) || !promised).as("link").isTrue();
            if (text.contains(ADDRESS)) {
                assertThat(text).containsPattern(" " + Pattern.quote(ADDRESS) + "( |$)");
            }
        });
    }

    @Test
    void aModelsContactCanFillWhatItsScriptHolds() throws IOException {
        assertThat(contacts()).extracting(Sent::script).isSubsetOf(scripts.sendable());
        assertThat(scripts.sendable()).doesNotContain("case-remedy", "first-visit-survey");
    }

    @Test
    void surveysNameAScriptWithALinkOfTheirOwn() {
        assertThat(surveys.all()).hasSizeGreaterThan(3).allSatisfy(survey -> {
            assertThat(scripts.promisesLink(survey.invitation())).isTrue();
            assertThat(scripts.script(survey.invitation(), Locale.ENGLISH)
                            .orElseThrow()
                            .placeholders())
                    .isSubsetOf("link", "date", "branch");
        });
    }

    private interface Reader {
        void read(Sent sent, Channel channel, Locale language, String text);
    }

    private void read(Reader reader) throws IOException {
        List<Sent> all = new ArrayList<>(contacts());
        for (SurveyDefinition survey : surveys.all()) {
            boolean promised = !survey.coolDown().isPositive();
            all.add(new Sent(
                    survey.key(),
                    survey.invitation(),
                    promised ? ContactPurpose.SERVICE : ContactPurpose.SURVEY,
                    List.of(Channel.APP, Channel.WECOM, Channel.SMS)));
        }
        all.add(new Sent("the way back", "reconnect-link", ContactPurpose.SERVICE, List.of(Channel.SMS)));
        assertThat(all).hasSizeGreaterThan(15);
        for (Sent sent : all) {
            for (Channel channel : sent.channels()) {
                for (Locale language : Languages.ALL) {
                    String text = texts.of(sent.script(), sent.purpose(), channel.slug(), VALUES, language);
                    assertThatCode(() -> reader.read(sent, channel, language, String.valueOf(text)))
                            .as("%s by %s in %s: %s", sent, channel, language, text)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    private static final Map<String, String> VALUES = Map.of("link", ADDRESS, "date", "2026-11-20", "branch", "001");

    /** What the models' contacts and waves send by the bank's gateways. */
    private static List<Sent> contacts() throws IOException {
        List<Sent> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList()) {
                String model = Files.readString(file);
                CONTACT.matcher(model).results().forEach(found -> add(all, found.group(), INPUT, false));
                WAVE.matcher(model).results().forEach(found -> add(all, found.group(), HANDED, true));
            }
        }
        assertThat(all).hasSizeGreaterThan(10);
        return all;
    }

    private static void add(List<Sent> all, String element, Pattern input, boolean wave) {
        Map<String, String> inputs = new java.util.TreeMap<>();
        Matcher each = input.matcher(element);
        while (each.find()) {
            inputs.put(each.group(wave ? 2 : 1), each.group(wave ? 1 : 2));
        }
        String script = inputs.get("script");
        if (script == null || script.startsWith("${")) {
            return;
        }
        Matcher name = NAME.matcher(element);
        all.add(new Sent(
                !wave && name.find() ? name.group(1) : script,
                script,
                wave ? ContactPurpose.MARKETING : ContactPurpose.of(inputs.get("purpose")),
                Channel.listForContact(inputs.getOrDefault("channels", "")).stream()
                        .filter(Channel::digital)
                        .toList()));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}

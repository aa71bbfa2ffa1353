package io.journeyloop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Screens speak as a bank's own staff do, in both languages; what can be held by a list is held here. */
class WordingTest {

    /** Terms that staff do not use, or not for this. */
    private static final List<String> NOT_CHINESE = List.of(
            "修复", "受理时间", "撤诉", "已连接", "尚未连接", "已恢复", "到店", "打烊", "送别", "加深", "成长", "留存", "波次1", "耐心", "被抑制", "合规时段",
            "工资账户", "主账户", "流程所有者", "在途", "工作室", "边框", "谁的客户", "投放", "控制限", "按何着色", "声明在厅堂", "完全不会", "非常愿意", "回复T",
            "退订。", "R1 谨慎", "R5 激进", "途中的客户");

    /** Words that are coined, or mean something else to a reader. */
    private static final List<String> NOT_ENGLISH = List.of(
            "taken down",
            "Broken customer",
            "stands behind",
            "comes twice",
            "On the way",
            "on the way",
            "newer facts",
            "lets expect",
            "As ever",
            "than alike",
            "goes on with",
            "Give the chosen",
            "Give all",
            "Whoever takes care",
            "lawful",
            "no longer good",
            "narrowly",
            "Lately",
            "anew",
            "mended",
            "Nothing to mend",
            "Bring in",
            "Hand in",
            "is touched",
            "unknown assets count",
            "broke off",
            "Broke off",
            "By hand, one by one");

    /** Writings of the engine inside sentences. */
    private static final Pattern NOTATION =
            Pattern.compile("\\bPT?\\d+[DHMWYS]\\b|[“\"']never[”\"']|\\bACT_[A-Z]|\\bcamunda\\b");

    /** Whoever draws a model or calls the interface writes durations and names, so those texts show them. */
    private static final List<String> FOR_MODELLERS = List.of("findings.", "demo.problem.");

    /** Where the word means just that: a network, a computer system, a hold by law. */
    private static final List<String> EXEMPT =
            List.of("shell.connection.online", "element.task_send_back_link", "metrics.definition.breakpoints");

    @Test
    void chineseTextsUseTheBanksOwnTerms() throws IOException {
        assertThat(offences("_zh_CN", NOT_CHINESE)).isEmpty();
    }

    @Test
    void englishTextsUseTheBanksOwnTerms() throws IOException {
        assertThat(offences("", NOT_ENGLISH)).isEmpty();
    }

    @Test
    void noSentenceHoldsTheEnginesNotation() throws IOException {
        List<String> found = new ArrayList<>();
        for (String language : List.of("", "_zh_CN")) {
            for (Path file : files(language)) {
                Properties texts = read(file);
                texts.stringPropertyNames().stream()
                        .filter(key -> FOR_MODELLERS.stream().noneMatch(key::startsWith))
                        .filter(key -> NOTATION.matcher(texts.getProperty(key)).find())
                        .forEach(key -> found.add(key + "=" + texts.getProperty(key)));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void labelsOfProcessesHaveTheSameKeysInBothLanguages() throws IOException {
        List<Path> english = files("").stream()
                .filter(file -> file.getFileName().toString().startsWith("labels"))
                .toList();
        assertThat(english).hasSizeGreaterThan(5);
        for (Path file : english) {
            TreeSet<String> chinese = new TreeSet<>(
                    read(file.resolveSibling("labels_zh_CN.properties")).stringPropertyNames());
            // Translations of what stands in a model in English.
            chinese.removeIf(key -> key.startsWith("says."));
            assertThat(chinese)
                    .as(file.toString())
                    .isEqualTo(new TreeSet<>(read(file).stringPropertyNames()));
        }
    }

    private static List<String> offences(String language, List<String> words) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(language)) {
            Properties texts = read(file);
            for (String key : new TreeSet<>(texts.stringPropertyNames())) {
                String text = texts.getProperty(key);
                words.stream()
                        .filter(text::contains)
                        .filter(word -> !EXEMPT.contains(key))
                        .forEach(word -> found.add(key + ": " + word + " in " + text));
            }
        }
        return found;
    }

    /** The message files of all modules and the labels of all processes, in that language. */
    private static List<Path> files(String language) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String root : List.of("src/main/resources/i18n", "processes")) {
            try (Stream<Path> under = Files.walk(Path.of(root))) {
                under.filter(file ->
                                file.getFileName().toString().matches("(messages|labels)" + language + "\\.properties"))
                        .forEach(all::add);
            }
        }
        assertThat(all).hasSizeGreaterThan(20);
        return all;
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}

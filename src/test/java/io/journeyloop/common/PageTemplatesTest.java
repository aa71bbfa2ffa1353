package io.journeyloop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever a customer or a bank writes stays text on the pages that are open to everybody. */
class PageTemplatesTest {

    /** Would break out of text, of an attribute, of a text area, and be taken for an expression or a form's address. */
    private static final String HOSTILE =
            "</textarea></script><b onload='x'>\"[[${7*7}]] __${7*7}__ #{common.page.home}";

    public record Line(String name, String how, boolean done) {}

    private final PageTemplates pages = new PageTemplates(TestTexts.all());

    @Test
    void aSurveyShowsWhatWasWrittenAndNothingElse() {
        String page = pages.render("survey", Locale.ENGLISH, survey(HOSTILE));

        assertThat(page)
                .doesNotContain("<b onload", "49", "</textarea></script>", "href=\"javascript")
                .contains("&lt;/textarea&gt;", "[[${7*7}]]", "<html lang=\"en\">");
        assertThat(page.split("<script>", -1)).hasSize(2);
        assertThat(page).contains("<script>let a=1&&2<3</script>");
    }

    @Test
    void theChosenScoreIsChosenAlone() {
        String page = pages.render("survey", Locale.ENGLISH, survey("x"));

        assertThat(page).contains("value=\"7\" required checked=\"checked\"");
        assertThat(page.split("type=\"radio\"", -1)).hasSize(12);
        assertThat(page.split("checked=\"checked\"", -1)).hasSize(2);
    }

    @Test
    void aSurveySpeaksItsReadersLanguageAndOffersTheOther() {
        Map<String, Object> shown = survey("x");
        shown.put("language", "zh");

        assertThat(pages.render("survey", Locale.SIMPLIFIED_CHINESE, shown))
                .contains("<html lang=\"zh-CN\">", "href=\"/s/abc?lang=en\"", ">提交<", "action=\"/s/abc?lang=zh\"")
                .doesNotContain("!feedback", "!common");
    }

    @Test
    void theWayBackShowsHostileNamesAsText() {
        Map<String, Object> shown = new HashMap<>(Map.of(
                "title",
                HOSTILE,
                "text",
                HOSTILE,
                "name",
                HOSTILE,
                "branch",
                HOSTILE,
                "visitCode",
                "123456",
                "until",
                "1 May",
                "token",
                "\"><i>",
                "left",
                List.of(new Line(HOSTILE, HOSTILE, false)),
                "stages",
                List.of(new Line("Done", "", true), new Line(HOSTILE, "", false))));
        shown.putAll(Map.of("mayGoOn", true, "taken", false, "address", "/r/x", "bank", HOSTILE, "language", "en"));

        String page = pages.render("resume", Locale.ENGLISH, shown);

        assertThat(page)
                .doesNotContain("<b onload", "49", "<i>", "!breakpoint", "Hello 王")
                .contains("<strong>123456</strong>", "<li class=\"done\"><span>Done</span><span>✓ ", "method=\"post\"");
        assertThat(page.split("class=\"code\"", -1)).hasSize(2);
    }

    @Test
    void whileAColleagueGoesOnThereIsNothingToPress() {
        Map<String, Object> shown = new HashMap<>(Map.of(
                "title", "t",
                "text", "s",
                "name", "",
                "branch", "B",
                "visitCode", "123456",
                "until", "1 May",
                "token", "x",
                "left", List.of(),
                "stages", List.of()));
        shown.putAll(Map.of("mayGoOn", false, "taken", true, "address", "/r/x", "bank", "", "language", "en"));

        assertThat(pages.render("resume", Locale.ENGLISH, shown))
                .doesNotContain("<form", "<ol", "class=\"way\"", "Hello")
                .contains("<strong>123456</strong>");
    }

    @Test
    void aNoticeStandsAloneWithTheWayHome() {
        assertThat(pages.render("notice", Locale.ENGLISH, Map.of("title", "Away", "text", HOSTILE, "language", "en")))
                .contains("<h1>Away</h1>", "href=\"/\"", "[[${7*7}]]")
                .doesNotContain("<header", "<b onload");
    }

    private static Map<String, Object> survey(String given) {
        Map<String, Object> shown = new HashMap<>(Map.of(
                "token", "abc",
                "about", given,
                "question", given,
                "min", 0,
                "max", 10,
                "low", given,
                "high", given,
                "followUp", given,
                "mostWords", 2000,
                "words", given));
        shown.putAll(Map.of(
                "script",
                "let a=1&&2<3",
                "chosen",
                7,
                "error",
                given,
                "address",
                "/s/abc",
                "bank",
                given,
                "language",
                "en"));
        return shown;
    }
}

package io.journeyloop.feedback.rest;

import static io.journeyloop.common.PublicPage.escape;
import static io.journeyloop.common.PublicPage.language;

import io.journeyloop.common.PublicPage;
import io.journeyloop.common.Texts;
import io.journeyloop.feedback.Answers;
import io.journeyloop.feedback.PublicSurvey;
import io.journeyloop.feedback.SurveyDefinition;
import io.journeyloop.journey.Labels;
import io.journeyloop.time.BankZone;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The customer's page as plain HTML: no login, nothing about the customer, readable by a screen reader. */
@Component
class SurveyPage {

    /** What a customer had entered when the page has to be shown again. */
    record Entered(@Nullable Integer score, String words, @Nullable String error) {

        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "Entered[…]";
        }

        static final Entered NOTHING = new Entered(null, "", null);
    }

    private static final String STYLE =
            """
            fieldset{border:0;margin:0;padding:0;min-width:0}
            legend{font-size:22px;line-height:30px;font-weight:600;margin:16px 0;padding:0}
            .scale{display:grid;grid-template-columns:repeat(auto-fit,minmax(52px,1fr));gap:8px}
            .scale label{position:relative;display:block}
            .scale input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
            .scale span{display:block;text-align:center;padding:11px 0;border:1px solid var(--line);border-radius:6px;font-variant-numeric:tabular-nums}
            .scale input:checked+span{background:var(--accent);border-color:var(--accent);color:var(--on);font-weight:600}
            .scale input:focus-visible+span,textarea:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
            .ends{display:flex;justify-content:space-between;color:var(--soft);font-size:14px;margin:6px 0 24px}
            .words{display:block;margin-bottom:6px}
            textarea{width:100%;min-height:112px;padding:10px;font:inherit;color:inherit;background:transparent;border:1px solid var(--line);border-radius:6px}
            """;

    /** Keeps what is entered in this tab of the customer's own browser, so that a reload or the other language loses nothing. */
    static final String KEEP =
            """
            (()=>{const f=document.querySelector('form[data-keep]'),k=location.pathname;
            try{const was=JSON.parse(sessionStorage.getItem(k)||'{}'),w=f.elements.words;
            if(was.words&&!w.value)w.value=was.words;
            if(was.score&&!f.querySelector('[name=score]:checked')){const r=f.querySelector('[name=score][value="'+was.score+'"]');if(r)r.checked=true}
            f.addEventListener('input',()=>{const r=f.querySelector('[name=score]:checked');
            sessionStorage.setItem(k,JSON.stringify({words:w.value,score:r?r.value:''}))})}catch(e){}})()
            """;

    private final Texts texts;
    private final PublicPage frame;
    private final Labels labels;
    private final BankZone bank;

    SurveyPage(Texts texts, PublicPage frame, Labels labels, BankZone bank) {
        this.texts = texts;
        this.frame = frame;
        this.labels = labels;
        this.bank = bank;
    }

    String question(String token, PublicSurvey found, Locale locale, Entered entered) {
        SurveyDefinition survey = Objects.requireNonNull(found.survey());
        String error =
                entered.error() == null ? "" : "<p class=\"error\" role=\"alert\">" + escape(entered.error()) + "</p>";
        return page(
                token,
                locale,
                survey.question().in(locale),
                """
                <p class="note about">%s</p>
                <form method="post" enctype="multipart/form-data" action="/s/%s?lang=%s" data-keep>
                %s
                <fieldset><legend>%s</legend>
                <div class="scale">%s</div>
                <div class="ends"><span>%s</span><span>%s</span></div>
                </fieldset>
                <label class="words" for="words">%s</label>
                <textarea id="words" name="words" maxlength="%d">%s</textarea>
                <button type="submit">%s</button>
                <p class="note">%s</p>
                </form>
                <footer>
                <form method="post" action="/s/%s/stop?lang=%s"><button type="submit" class="quiet">%s</button></form>
                </footer>
                <script>%s</script>
                """
                        .formatted(
                                escape(about(found, locale)),
                                escape(token),
                                language(locale),
                                error,
                                escape(survey.question().in(locale)),
                                scale(survey, entered.score()),
                                end(survey.min(), survey.low().in(locale)),
                                end(survey.max(), survey.high().in(locale)),
                                escape(survey.followUp().in(locale)),
                                Answers.MAX_WORDS,
                                escape(entered.words()),
                                escape(texts.get("feedback.page.send", locale)),
                                escape(texts.get("feedback.page.note", locale)),
                                escape(token),
                                language(locale),
                                escape(texts.get("feedback.page.stop", locale)),
                                KEEP));
    }

    /** What the question is about: the journey and the day, never who. */
    private String about(PublicSurvey found, Locale locale) {
        String day = Objects.requireNonNull(found.askedAt())
                .atZone(bank.zone())
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
        String journey = found.journey();
        return journey == null
                ? texts.get("feedback.page.about.day", locale, day)
                : texts.get("feedback.page.about", locale, labels.journey(journey, locale, ""), day);
    }

    /** A page that says one thing: thanks, used, expired or unknown. */
    String message(String token, Locale locale, String key) {
        String title = texts.get("feedback.page." + key + ".title", locale);
        return page(
                token,
                locale,
                title,
                "<h1>" + escape(title) + "</h1>\n<p>" + escape(texts.get("feedback.page." + key + ".text", locale))
                        + "</p>\n");
    }

    private String page(String token, Locale locale, String title, String body) {
        return frame.html("/s/" + token, locale, title, STYLE, body);
    }

    private static String scale(SurveyDefinition survey, @Nullable Integer chosen) {
        return IntStream.rangeClosed(survey.min(), survey.max())
                .mapToObj(score -> "<label><input type=\"radio\" name=\"score\" value=\"" + score + "\" required"
                        + (chosen != null && chosen == score ? " checked" : "") + "><span>" + score
                        + "</span></label>")
                .collect(Collectors.joining());
    }

    private static String end(int score, String words) {
        return words.isBlank() ? "" : score + " · " + escape(words);
    }
}

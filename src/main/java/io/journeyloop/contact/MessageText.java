package io.journeyloop.contact;

import io.journeyloop.common.BankName;
import io.journeyloop.common.Channel;
import io.journeyloop.common.Texts;
import io.journeyloop.staff.Branches;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a customer reads: the script's words for the customer, filled in, behind the bank's signature, and where the
 * message is none of service, with the way to refuse further ones. Signature and way out stand here alone, so that no
 * script can forget them or say them twice.
 */
@Component
public class MessageText {

    /** A day as {@code yyyy-MM-dd}; the message says it as its language does. */
    public static final String DATE = "date";
    /** The number of a branch; the message says its name. */
    public static final String BRANCH = "branch";

    /** What an invitation says that was stored before invitations had a text. */
    private static final String INVITATION = "survey-invitation";

    private static final Pattern SENTENCE = Pattern.compile(".*?(?:。|[.?!](?=\\s|$)|$)\\s*", Pattern.DOTALL);

    private final Scripts scripts;
    private final Texts texts;
    private final BankName bank;
    private final Branches branches;

    MessageText(Scripts scripts, Texts texts, BankName bank, Branches branches) {
        this.scripts = scripts;
        this.texts = texts;
        this.bank = bank;
        this.branches = branches;
    }

    /**
     * A message of the outbox. Its link is sealed and stays in braces for the gateway to fill in; one that was stored
     * before its script promised a link is said without that sentence, and what was forgotten after delivery stands in
     * braces.
     *
     * @return null where nothing is known to say
     */
    public @Nullable String of(OutboxMessage message, Map<String, String> parameters, Locale locale) {
        OutboxMessage.Content content = message.content();
        String link = parameters.get(Script.LINK);
        String script = content.script() == null && link != null ? INVITATION : content.script();
        if (script == null) {
            return null;
        }
        String text = of(script, content.purpose(), message.channel(), parameters, locale);
        if (text == null || message.deliveredAt() != null) {
            return text;
        }
        String whole = withoutHoles(text);
        return link == null ? whole : whole.replace(link, "{" + Script.LINK + "}");
    }

    /** The sentences in which nothing stayed open. */
    static String withoutHoles(String text) {
        return SENTENCE.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(one -> !Script.PLACEHOLDER.matcher(one).find())
                .collect(Collectors.joining());
    }

    /**
     * The whole message.
     *
     * @param parameters values for its placeholders; what has none stays in braces
     * @return null where the script is unknown or says nothing to a customer
     */
    public @Nullable String of(
            String script, ContactPurpose purpose, String channel, Map<String, String> parameters, Locale locale) {
        return scripts.script(script, locale)
                .filter(one -> one.customer() != null)
                .map(one -> signature(locale)
                        + filled(String.valueOf(one.customer()), parameters, locale)
                        + (purpose != ContactPurpose.SERVICE || one.optOut() ? optOut(channel, locale) : ""))
                .orElse(null);
    }

    private String signature(Locale locale) {
        String name = bank.in(locale);
        return name.isEmpty() ? "" : texts.get("contact.message.signature", locale, name);
    }

    /** An app takes no answers; there the way out is a setting. */
    private String optOut(String channel, Locale locale) {
        boolean app = Channel.APP.slug().equals(channel);
        return texts.get(app ? "contact.message.opt-out.app" : "contact.message.opt-out", locale);
    }

    private String filled(String text, Map<String, String> parameters, Locale locale) {
        return Script.PLACEHOLDER.matcher(text).replaceAll(found -> {
            String value = parameters.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : said(found.group(1), value, locale));
        });
    }

    private String said(String name, String value, Locale locale) {
        return switch (name) {
            case DATE ->
                DateTimeFormatter.ofPattern(texts.get("contact.message.date", locale), locale)
                        .format(LocalDate.parse(value));
            case BRANCH -> branches.name(value, locale);
            default -> value;
        };
    }
}

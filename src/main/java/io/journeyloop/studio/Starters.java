package io.journeyloop.studio;

import io.journeyloop.common.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What something new is begun from: the files of {@code studio/starters}. */
@Component
public class Starters {

    /** What a process id looks like. */
    public static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern HOLE = Pattern.compile("@([a-z-]+)@");

    /** What there is to begin from. */
    public enum Starter {
        /** One stage, a start and an end. */
        EMPTY(DraftKind.BPMN),
        /** A call, and a wait for what the customer is to do. */
        CALL_AND_WAIT(DraftKind.BPMN),
        /** A table of one condition, one answer and one rule. */
        DECISION(DraftKind.DMN),
        /** A form with one field. */
        FORM(DraftKind.FORM);

        private final DraftKind kind;

        Starter(DraftKind kind) {
            this.kind = kind;
        }

        /** What it begins. */
        public DraftKind kind() {
            return kind;
        }

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Texts texts;
    private final Map<Starter, String> models;

    Starters(Texts texts) throws IOException {
        this.texts = texts;
        EnumMap<Starter, String> read = new EnumMap<>(Starter.class);
        for (Starter starter : Arrays.asList(Starter.values())) {
            read.put(
                    starter,
                    new ClassPathResource("studio/starters/" + starter.slug() + "."
                                    + starter.kind().ending())
                            .getContentAsString(StandardCharsets.UTF_8));
        }
        models = Collections.unmodifiableMap(read);
    }

    /** The starter's model with that process id and name, its steps called in that language. */
    String model(Starter starter, String key, String name, Locale language) {
        return HOLE.matcher(models.getOrDefault(starter, ""))
                .replaceAll(hole -> Matcher.quoteReplacement(escaped(
                        starter.kind(),
                        switch (hole.group(1)) {
                            case "key" -> key;
                            case "name" -> name;
                            default -> texts.get("studio.starter.word." + hole.group(1), language);
                        })));
    }

    private static String escaped(DraftKind kind, String text) {
        if (kind == DraftKind.FORM) {
            String quoted = JSON.writeValueAsString(text);
            return quoted.substring(1, quoted.length() - 1);
        }
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

package io.journeyloop.recovery;

import io.journeyloop.engine.Engine;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a complaint or a low score is about, told by the customer's own words in either language. The words are the
 * rows of the table {@code recovery-words}, which the bank changes like every decision table; the customer's text never
 * leaves the case.
 */
@Component
class CaseTopics {

    private static final String TABLE = "recovery-words";

    /**
     * What was heard.
     *
     * @param topic a topic of the table, {@value TopicKeywords#OTHER} where none of its words is said
     * @param complains whether the customer says that this is a complaint
     */
    record Heard(String topic, boolean complains) {}

    /** The words as they stand now; read once for many texts. */
    interface Keywords {
        Heard of(@Nullable String... texts);
    }

    private final Engine engine;

    CaseTopics(Engine engine) {
        this.engine = engine;
    }

    Keywords words() {
        TopicKeywords words = new TopicKeywords(engine.decideAll(TABLE, Map.of()).stream()
                .map(row -> new TopicKeywords.Row(
                        text(row.get("topic")),
                        TopicKeywords.list(text(row.get("words"))),
                        TopicKeywords.list(text(row.get("unless")))))
                .toList());
        return texts -> words.heard(Arrays.asList(texts));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

package io.journeyloop.intake;

import io.journeyloop.customer.Purpose;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * What the words of a file say about consents. Each word between two separators is known or the line is refused; words that
 * contradict each other are refused as well, so that a refusal never becomes a consent.
 */
@Component
class ConsentVocabulary {

    private static final String ALL = "all";
    private static final String NONE = "none";

    private final Map<String, String> meanings = new HashMap<>();

    ConsentVocabulary(
            @Value("${journeyloop.consent.words:classpath:io/journeyloop/intake/consent-words.properties}")
                    Resource file)
            throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        words.forEach((meaning, list) -> Arrays.stream(list.toString().split(",", -1))
                .map(ConsentVocabulary::plain)
                .filter(word -> !word.isEmpty())
                .forEach(word -> meanings.put(word, meaning.toString())));
    }

    /**
     * The purposes that a value grants, nothing where it refuses all.
     *
     * @throws BadValue where a word is unknown or contradicts another
     */
    Set<Purpose> granted(String value) throws BadValue {
        Set<String> meant = new HashSet<>();
        for (String part : value.split("[;|,/、，；\\r\\n]+", -1)) {
            String whole = plain(part);
            if (!whole.isEmpty()) {
                String meaning = meanings.get(whole);
                meant.addAll(meaning != null ? Set.of(meaning) : purposes(part, value));
            }
        }
        boolean contradicts = meant.contains(NONE) && meant.size() > 1;
        if (meant.isEmpty() || contradicts) {
            throw new BadValue("consents", value, contradicts ? "consents-both" : "consents");
        }
        Set<Purpose> granted = EnumSet.noneOf(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            if (meant.contains(ALL) || meant.contains(purpose.slug())) {
                granted.add(purpose);
            }
        }
        return granted;
    }

    /** Purposes with blanks between them; a yes or a no among them belongs to nobody knows which. */
    private Set<String> purposes(String part, String value) throws BadValue {
        Set<String> meant = new HashSet<>();
        for (String word : part.strip().split("\\s+", -1)) {
            String meaning = meanings.getOrDefault(plain(word), NONE);
            if (meaning.equals(ALL) || meaning.equals(NONE)) {
                throw new BadValue("consents", value, "consents");
            }
            meant.add(meaning);
        }
        return meant;
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]+", "");
    }
}

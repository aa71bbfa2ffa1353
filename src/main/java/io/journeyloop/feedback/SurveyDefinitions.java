package io.journeyloop.feedback;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.contact.Scripts;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Period;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The surveys of all processes, {@code processes/<process id>/surveys/<key>.yaml}, read once at the start. */
@Component
public class SurveyDefinitions {

    private static final String PATTERN = "classpath*:processes/*/surveys/*.yaml";
    /** The contact policy's peace between two surveys. */
    private static final String COOL_DOWN = "P30D";
    /** What an invitation says where its survey names nothing. */
    private static final String INVITATION = "survey-invitation";

    private final Map<String, SurveyDefinition> byKey = new TreeMap<>();

    SurveyDefinitions(Scripts scripts) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(PATTERN)) {
            SurveyDefinition survey = read(file);
            if (byKey.put(survey.key(), survey) != null) {
                throw new IllegalStateException("Two surveys have the key " + survey.key() + "; rename one of them.");
            }
            if (!scripts.promisesLink(survey.invitation())) {
                throw new IllegalStateException("The survey " + survey.key() + " invites with the script "
                        + survey.invitation() + ", whose text for the customer holds no {link}; name one that does.");
            }
        }
    }

    public Collection<SurveyDefinition> all() {
        return byKey.values();
    }

    public Optional<SurveyDefinition> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** @throws Problem NOT_FOUND naming the surveys there are */
    public SurveyDefinition get(String key) {
        return find(key)
                .orElseThrow(
                        () -> Problem.notFound("survey", key, say("feedback.problem.survey", key, byKey.keySet())));
    }

    private static SurveyDefinition read(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return definition(new Fields(String.valueOf(file.getFilename()), yaml));
        }
    }

    private static SurveyDefinition definition(Fields fields) {
        Fields scale = fields.has("scale") ? fields.inner("scale") : fields;
        return new SurveyDefinition(
                fields.text("key"),
                fields.text("version"),
                Metric.valueOf(fields.text("metric")),
                scale.number("min"),
                scale.number("max"),
                fields.wording("question"),
                fields.wording("followUp"),
                scale.wordingOr("low", scale.wordingOr("minLabel", new Wording("", ""))),
                scale.wordingOr("high", scale.wordingOr("maxLabel", new Wording("", ""))),
                duration(fields.text("expires")),
                duration(fields.textOr("coolDown", COOL_DOWN)),
                fields.textOr("invitation", INVITATION));
    }

    private static Duration duration(String iso) {
        return iso.contains("T") || iso.endsWith("D")
                ? Duration.parse(iso)
                : Duration.ofDays(Period.parse(iso).toTotalMonths() * 30L
                        + Period.parse(iso).getDays());
    }

    /** Fields of one file; what is missing is named with the file. */
    private record Fields(String file, Map<String, Object> values) {

        boolean has(String name) {
            return values.get(name) instanceof Map;
        }

        String text(String name) {
            return String.valueOf(Objects.requireNonNull(values.get(name), () -> file + " has no " + name));
        }

        String textOr(String name, String otherwise) {
            @Nullable Object value = values.get(name);
            return value == null ? otherwise : String.valueOf(value);
        }

        int number(String name) {
            return Integer.parseInt(text(name));
        }

        @SuppressWarnings("unchecked")
        Fields inner(String name) {
            return new Fields(file, (Map<String, Object>)
                    Objects.requireNonNull(values.get(name), () -> file + " has no " + name));
        }

        Wording wording(String name) {
            Fields both = inner(name);
            return new Wording(both.text("en"), both.text("zh"));
        }

        Wording wordingOr(String name, Wording otherwise) {
            return has(name) ? wording(name) : otherwise;
        }
    }
}

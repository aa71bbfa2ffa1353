package io.journeyloop.demo.scenario;

import io.journeyloop.demo.scenario.Scenario.Expectation;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads one scenario's file. */
final class ScenarioFile {

    private static final Set<String> FIELDS =
            Set.of("name", "name_zh", "share", "customer", "context", "steps", "expect");
    private static final Set<String> EXPECT = Set.of("end", "completed", "broken", "passed");
    private static final Set<String> TASK = Set.of("task", "after", "outcome", "form");
    private static final Set<String> EVENT = Set.of("event", "after", "attributes");
    private static final Set<String> SURVEY = Set.of("survey", "after");
    private static final Set<String> ANSWER = Set.of("touchpoint", "score", "words", "words_zh");
    private static final Set<String> ENTER = Set.of("enter", "after");
    private static final Set<String> WAIT = Set.of("wait");

    private ScenarioFile() {}

    static Scenario read(String journey, String fileName, InputStream yaml) {
        String file = journey + "/" + fileName;
        Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        Fields fields = Fields.of(file, "(file)", document).only(FIELDS);
        List<Step> steps = new ArrayList<>();
        List<Object> written = fields.list("steps");
        for (int i = 0; i < written.size(); i++) {
            steps.add(step(Fields.of(file, "steps[" + i + "]", written.get(i))));
        }
        return new Scenario(
                journey,
                fileName.substring(0, fileName.lastIndexOf('.')),
                fields.text("name"),
                fields.text("name_zh"),
                fields.number("share"),
                fields.map("customer"),
                fields.map("context"),
                List.copyOf(steps),
                expectation(fields.inner("expect").only(EXPECT)));
    }

    private static Expectation expectation(Fields expect) {
        return new Expectation(
                expect.optional("end"), expect.texts("completed"), expect.texts("broken"), expect.texts("passed"));
    }

    private static Step step(Fields step) {
        Duration after = step.duration("after");
        if (step.has("task")) {
            step.only(TASK);
            return new Step.Task(after, step.text("task"), step.text("outcome"), step.map("form"));
        }
        if (step.has("event")) {
            step.only(EVENT);
            Map<String, String> attributes = new HashMap<>();
            step.map("attributes").forEach((name, value) -> attributes.put(name, value.toString()));
            return new Step.Event(after, step.text("event"), Map.copyOf(attributes));
        }
        if (step.has("survey")) {
            Fields answer = step.only(SURVEY).inner("survey").only(ANSWER);
            return new Step.Survey(
                    after,
                    answer.text("touchpoint"),
                    answer.number("score"),
                    answer.textOrEmpty("words"),
                    answer.textOrEmpty("words_zh"));
        }
        if (step.has("enter")) {
            return new Step.Enter(after, step.only(ENTER).text("enter"));
        }
        if (step.has("wait")) {
            return new Step.Wait(step.only(WAIT).duration("wait"));
        }
        throw step.wrong("task", "a step is one of task, event, survey, enter, wait");
    }
}

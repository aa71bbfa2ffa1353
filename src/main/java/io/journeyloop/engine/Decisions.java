package io.journeyloop.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Expression;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Evaluates decision tables and remembers their answers: a table that calls no function answers alike for alike values
 * of the names it reads, and evaluating FEEL costs more than all else in a wave. Tables that call a function (today, now)
 * or ask another decision are evaluated each time.
 */
@Component
class Decisions {

    private static final int REMEMBERED = 20_000;
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern CALL = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ ]*\\(");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Set<String> KEYWORDS =
            Set.of("and", "or", "not", "in", "between", "true", "false", "null", "if", "then", "else");

    /** An answer depends on the table's version and on these values alone. */
    private record Question(String definitionId, List<@Nullable Object> values) {}

    private final ProcessEngine engine;
    /** By definition: the names that the table reads; null inside where its answers can't be remembered. */
    private final Map<String, Names> names = new ConcurrentHashMap<>();

    private final Map<Question, Map<String, Object>> answers =
            Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Question, Map<String, Object>> eldest) {
                    return size() > REMEMBERED;
                }
            });

    private record Names(@Nullable Set<String> read) {}

    Decisions(ProcessEngine engine) {
        this.engine = engine;
    }

    /** The outputs of the first rule that the newest version of the table finds; empty where there is none. */
    Map<String, Object> decide(String key, Map<String, Object> inputs) {
        DecisionDefinition newest = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
        if (newest == null) {
            // The engine's own refusal names the key.
            return evaluate(() -> engine.getDecisionService().evaluateDecisionTableByKey(key, inputs));
        }
        Question question = question(newest, inputs);
        if (question == null) {
            return evaluate(newest, inputs);
        }
        Map<String, Object> known = answers.get(question);
        if (known == null) {
            known = evaluate(newest, inputs);
            answers.put(question, known);
        }
        return known;
    }

    /** The outputs of all rules that the newest version of the table finds. */
    List<Map<String, Object>> decideAll(String key, Map<String, Object> inputs) {
        return engine.getDecisionService()
                .evaluateDecisionTableByKey(key, inputs)
                .getResultList();
    }

    private Map<String, Object> evaluate(DecisionDefinition table, Map<String, Object> inputs) {
        return evaluate(() -> engine.getDecisionService().evaluateDecisionTableById(table.getId(), inputs));
    }

    private static Map<String, Object> evaluate(Supplier<DmnDecisionTableResult> how) {
        DmnDecisionRuleResult rule = how.get().getFirstResult();
        return rule == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(rule.getEntryMap()));
    }

    /** Null where the answer may depend on more than the inputs, or on a name of several words. */
    private @Nullable Question question(DecisionDefinition table, Map<String, Object> inputs) {
        Set<String> read = names.computeIfAbsent(table.getId(), id -> new Names(read(table)))
                .read();
        if (read == null
                || !inputs.keySet().stream().allMatch(name -> NAME.matcher(name).matches())) {
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>(read.size());
        read.forEach(name -> values.add(inputs.get(name)));
        return new Question(table.getId(), values);
    }

    private @Nullable Set<String> read(DecisionDefinition definition) {
        Decision decision = engine.getRepositoryService()
                .getDmnModelInstance(definition.getId())
                .getModelElementById(definition.getKey());
        if (decision == null
                || !decision.getInformationRequirements().isEmpty()
                || !(decision.getExpression() instanceof DecisionTable table)) {
            return null;
        }
        Set<String> read = new TreeSet<>();
        for (String expression : texts(table)) {
            String code = TEXT.matcher(expression).replaceAll("\"\"");
            if (CALL.matcher(code.replaceAll("\\bnot\\s*\\(", "(")).find()) {
                return null;
            }
            NAME.matcher(code).results().map(found -> found.group()).forEach(read::add);
        }
        read.removeAll(KEYWORDS);
        return read;
    }

    private static List<String> texts(DecisionTable table) {
        Stream<Text> inputs = table.getInputs().stream()
                .map(input -> input.getInputExpression().getText());
        Stream<Text> conditions = table.getRules().stream()
                .flatMap(rule -> rule.getInputEntries().stream())
                .map(UnaryTests::getText);
        Stream<Text> conclusions = table.getRules().stream()
                .map(rule -> rule.getOutputEntries())
                .flatMap(Collection::stream)
                .map(Expression.class::cast)
                .map(entry -> ((LiteralExpression) entry).getText());
        return Stream.of(inputs, conditions, conclusions)
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .map(Text::getTextContent)
                .toList();
    }
}

package io.journeyloop.journey.model;

import io.journeyloop.common.Channel;
import io.journeyloop.journey.JourneyLanguage;
import io.journeyloop.journey.ModelVocabulary.Kind;
import io.journeyloop.journey.PrefillTexts;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is to be said of each element by itself: its id and name, its touchpoint words, its task words. */
final class NodeRules {

    private static final Set<String> RECONNECTS = Set.of("task", "message", "none");
    private static final Set<String> SCOPES = Set.of("bank", "branch");
    private static final Set<String> TRUTH_VALUES = Set.of("true", "false");
    private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_NAME = 255;
    private static final int NAMED = 10;
    /** As many as a task's form may ask that was drawn by itself. */
    private static final int MOST_FIELDS = 60;

    private final ProcessModel process;
    private final ValidationContext context;
    private final Report report;
    private final Map<String, String> stages;
    private final String stageList;
    private final DwellTimes dwellTimes;

    NodeRules(ProcessModel process, ValidationContext context, Report report) {
        this.process = process;
        this.context = context;
        this.report = report;
        this.stages = ProcessRules.stages(process);
        this.stageList = Report.list(stages.keySet());
        this.dwellTimes = new DwellTimes(process);
    }

    void check() {
        ProcessRules words = new ProcessRules(process, context, report);
        Map<String, Node> names = new HashMap<>();
        for (Node node : process.nodes()) {
            idAndName(node);
            words.words(node.id(), node.spec().properties().keySet(), JourneyLanguage.OF_NODE);
            if (node.spec().isTouchpoint()) {
                touchpoint(node);
                Node other = node.name().isEmpty()
                        ? null
                        : names.putIfAbsent(node.spec().name(), node);
                if (other != null) {
                    report.warning(node, "touchpoint.name-twice", node.spec().name(), other.id());
                }
            }
            if (node.is("userTask")) {
                task(node);
            }
        }
    }

    private void idAndName(Node node) {
        if (node.id().isBlank()) {
            report.error(
                    node.xml().nearestId(),
                    "element.no-id",
                    node.kind(),
                    node.xml().line());
        } else if (node.id().length() > LONGEST_ID || !ID.matcher(node.id()).matches()) {
            report.error(node, "id.bad", node.id(), LONGEST_ID);
        }
        if (node.name().length() > LONGEST_NAME) {
            report.error(node, "name.too-long", node.name().length(), LONGEST_NAME);
        }
        if (!node.name().codePoints().allMatch(Character::isBmpCodePoint)) {
            report.error(node, "name.rare-characters", node.name());
        }
    }

    private void touchpoint(Node node) {
        if (process.isJourney() && !stages.containsKey(node.spec().property(JourneyLanguage.STAGE, ""))) {
            report.error(node, "stage.unknown", node.spec().property(JourneyLanguage.STAGE, ""), stageList);
        }
        if (node.name().isEmpty()) {
            report.warning(node, "touchpoint.unnamed");
        }
        String channel = node.spec().property(JourneyLanguage.CHANNEL);
        if (channel == null) {
            report.warning(node, "channel.missing", Report.list(Channel.SLUGS));
        } else {
            oneOf(node, channel, Channel.SLUGS, "channel.unknown");
        }
        oneOf(node, node.spec().property(JourneyLanguage.MILESTONE), Set.of("true", "false"), "milestone.bad");
        oneOf(node, node.spec().property(JourneyLanguage.RECONNECT), RECONNECTS, "reconnect.bad");
        String heldBack = node.spec().property(JourneyLanguage.HELD_BACK);
        if (heldBack != null && !Texts.isPercent(heldBack)) {
            report.error(node, "held-back.bad", heldBack);
        }
        patience(node);
        survey(node);
    }

    private void patience(Node node) {
        String text = node.spec().property(JourneyLanguage.PATIENCE);
        if (text == null) {
            return;
        }
        Duration patience = Texts.duration(text).orElse(null);
        if (patience == null || patience.isZero()) {
            report.error(node, "duration.bad", JourneyLanguage.PATIENCE, text);
            return;
        }
        dwellTimes
                .longest(node)
                .filter(longest -> patience.compareTo(longest) > 0)
                .ifPresent(longest -> report.warning(node, "patience.long", text, longest));
    }

    private void survey(Node node) {
        String survey = node.spec().property(JourneyLanguage.SURVEY);
        boolean asks = survey != null || "${survey}".equals(node.delegate());
        if (survey != null) {
            oneOf(node, survey, context.names(Kind.SURVEY), "survey.unknown");
        }
        String lowScore = node.spec().property(JourneyLanguage.LOW_SCORE);
        if (lowScore != null) {
            if (!lowScore.matches("\\d{1,2}")) {
                report.error(node, "low-score.bad", lowScore);
            } else if (!asks) {
                report.warning(node, "low-score.no-survey");
            }
        }
        if ("true".equals(node.spec().property(JourneyLanguage.MILESTONE)) && !asks) {
            report.warning(node, "milestone.no-survey");
        }
    }

    private void task(Node node) {
        String role = node.spec().property(JourneyLanguage.ROLE);
        if (role == null) {
            report.warning(node, "role.missing", Report.list(context.roles()));
        } else {
            oneOf(node, role, context.roles(), "role.unknown");
        }
        oneOf(node, node.spec().property(JourneyLanguage.SCOPE), SCOPES, "scope.bad");
        oneOf(node, node.spec().property(JourneyLanguage.ANY_HOUR), TRUTH_VALUES, "any-hour.bad");
        oneOf(node, node.spec().property(JourneyLanguage.SCRIPT), context.names(Kind.SCRIPT), "script.unknown");
        String due = node.spec().property(JourneyLanguage.DUE);
        if (due != null && !Texts.isExpression(due) && Texts.duration(due).isEmpty()) {
            report.error(node, "duration.bad", JourneyLanguage.DUE, due);
        }
        String fields = node.spec().property(JourneyLanguage.FORM_FIELDS);
        long asked = fields == null ? 0 : fields.chars().filter(at -> at == ';').count() + 1;
        if (asked > MOST_FIELDS) {
            report.error(node, "fields.too-many", asked, MOST_FIELDS);
        } else if (fields != null && !context.fields().test(fields)) {
            report.error(node, "fields.bad", fields);
        }
        form(node, fields);
        prefill(node, fields);
        outcomes(node);
    }

    /** A task asks by a form or by a list of fields: with both, nobody could say which holds. */
    private void form(Node node, @Nullable String fields) {
        String form = formRef(node);
        if (form == null || form.isBlank()) {
            return;
        }
        oneOf(node, form, context.forms(), "form.unknown");
        if (fields != null) {
            report.error(node, "form.twice", form, fields);
        }
    }

    private static @Nullable String formRef(Node node) {
        return node.xml().attributes().entrySet().stream()
                .filter(one -> one.getKey().endsWith("}formRef"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Fields that are to be filled in must be asked; a form drawn elsewhere may change without the model. */
    private void prefill(Node node, @Nullable String fields) {
        Set<String> asked = new HashSet<>();
        for (String field : fields == null ? new String[0] : fields.split(";", -1)) {
            asked.add(field.split(":", 2)[0].strip());
        }
        Set<String> named = new HashSet<>(node.spec().list(JourneyLanguage.SUGGEST));
        try {
            named.addAll(PrefillTexts.parse(node.spec().property(JourneyLanguage.PREFILL, ""))
                    .sources()
                    .keySet());
        } catch (IllegalArgumentException unreadable) {
            report.error(node, "prefill.bad", String.valueOf(unreadable.getMessage()));
        }
        named.stream()
                .filter(field -> !asked.contains(field) && formRef(node) == null)
                .sorted()
                .limit(NAMED)
                .forEach(field -> report.error(node, "prefill.unknown-field", field));
    }

    private void outcomes(Node node) {
        List<String> outcomes = node.spec().list(JourneyLanguage.OUTCOMES);
        if (outcomes.isEmpty()) {
            report.warning(node, "outcomes.missing");
        } else if (new HashSet<>(outcomes).size() < outcomes.size()) {
            report.error(node, "outcomes.twice", String.join(", ", outcomes));
        }
        Set<String> offered = new HashSet<>(outcomes);
        node.spec().list(JourneyLanguage.ABANDONED_BY).stream()
                .filter(outcome -> !offered.contains(outcome))
                .limit(NAMED)
                .forEach(outcome -> report.error(node, "abandoned-by.unknown", outcome, Report.list(offered)));
    }

    private void oneOf(Node node, @Nullable String value, Set<String> allowed, String rule) {
        if (value != null && !Texts.isExpression(value) && !allowed.contains(value)) {
            report.error(node, rule, value, Report.list(allowed));
        }
    }
}

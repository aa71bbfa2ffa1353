package io.journeyloop.journey.model;

import io.journeyloop.engine.XmlElement;
import io.journeyloop.journey.JourneyLanguage;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is to be said of a process as a whole: what it is, its stages, goal and rules. */
final class ProcessRules {

    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Pattern STAGE_ID = Pattern.compile("[A-Za-z0-9_-]+");
    private static final int LONGEST_KEY = 64;

    private final ProcessModel process;
    private final ValidationContext context;
    private final Report report;

    ProcessRules(ProcessModel process, ValidationContext context, Report report) {
        this.process = process;
        this.context = context;
        this.report = report;
    }

    void check() {
        key();
        kind();
        if (process.outermost().noneMatch(node -> node.is("startEvent"))) {
            report.error(process.key(), "process.no-start");
        }
        if (process.isJourney()) {
            stages();
            rules();
        }
        words(process.key(), process.spec().properties().keySet(), JourneyLanguage.OF_PROCESS);
    }

    private void key() {
        String key = process.key();
        if (!KEY.matcher(key).matches() || key.length() > LONGEST_KEY) {
            report.error(key, "process.bad-id", key, LONGEST_KEY);
        }
        if (!process.spec().name().codePoints().allMatch(Character::isBmpCodePoint)) {
            report.error(key, "name.rare-characters", process.spec().name());
        }
    }

    /** A deployed shared process may be improved; a new one says that it is shared. */
    private void kind() {
        String key = process.key();
        boolean shared = "true".equals(process.spec().property(JourneyLanguage.SHARED));
        Boolean deployedAsJourney = context.processes().get(key);
        if (process.isJourney()) {
            if (shared || Boolean.FALSE.equals(deployedAsJourney)) {
                report.error(key, "process.was-shared", key);
            }
        } else if (Boolean.TRUE.equals(deployedAsJourney)) {
            report.error(key, "journey.stages-gone", key);
        } else if (!shared && deployedAsJourney == null) {
            report.error(key, "journey.stages-missing");
        }
    }

    private void stages() {
        Map<String, String> stages = stages(process);
        if (stages.isEmpty()) {
            report.error(process.key(), "journey.stages-missing");
        }
        Set<String> seen = new HashSet<>();
        for (String part : process.spec().property(JourneyLanguage.STAGES, "").split(";")) {
            String id = part.split(":", 2)[0].strip();
            if (!part.isBlank() && (!STAGE_ID.matcher(id).matches() || !seen.add(id))) {
                report.error(process.key(), "journey.stages-bad", part);
            }
        }
        Set<String> used = new HashSet<>();
        process.touchpoints().forEach(node -> used.add(node.spec().property(JourneyLanguage.STAGE, "")));
        if (used.isEmpty()) {
            report.warning(process.key(), "journey.no-touchpoint");
        } else {
            stages.forEach((id, name) -> {
                if (!used.contains(id)) {
                    report.warning(process.key(), "journey.stage-unused", id);
                }
            });
        }
    }

    /** The stages of a journey, name by id. */
    static Map<String, String> stages(ProcessModel process) {
        Map<String, String> stages = new LinkedHashMap<>();
        for (String part : process.spec().property(JourneyLanguage.STAGES, "").split(";")) {
            String[] halves = part.split(":", 2);
            if (!halves[0].isBlank()) {
                stages.putIfAbsent(halves[0].strip(), halves[halves.length - 1].strip());
            }
        }
        return stages;
    }

    private void rules() {
        String reentry = process.spec().property(JourneyLanguage.REENTRY, "after-exit");
        if (!reentry.equals("never")
                && !reentry.equals("after-exit")
                && Texts.duration(reentry).isEmpty()) {
            report.error(process.key(), "journey.reentry-bad", reentry);
        }
        number(JourneyLanguage.PRIORITY, "50", true);
        number(JourneyLanguage.HOLDOUT, "0", false);
        String startedIn = process.spec().property(JourneyLanguage.STARTED_IN, JourneyLanguage.LOBBY);
        if (!startedIn.equals(JourneyLanguage.LOBBY)) {
            report.error(process.key(), "journey.started-in-bad", startedIn, JourneyLanguage.LOBBY);
        }
        process.spec().list(JourneyLanguage.PAUSED_BY).stream()
                .filter(other -> !context.processes().containsKey(other) && !other.equals(process.key()))
                .forEach(other -> report.warning(process.key(), "journey.paused-by-unknown", other));
        if (process.spec().property(JourneyLanguage.GOAL, "").isBlank()) {
            report.warning(process.key(), "journey.goal-missing");
        }
    }

    private void number(String word, String otherwise, boolean whole) {
        String text = process.spec().property(word, otherwise);
        if (whole && !text.matches("\\d{1,3}") || !Texts.isPercent(text)) {
            report.error(process.key(), "journey.number-bad", word, text);
        }
    }

    /** A mistyped word of ours would silently do nothing. */
    void words(String element, Set<String> used, Set<String> allowed) {
        for (String word : used) {
            if (JourneyLanguage.isOurs(word) && !allowed.contains(word)) {
                report.warning(element, "word.unknown", word, Report.list(new TreeSet<>(allowed)));
            }
        }
    }

    /** Ids that two elements of the file share. */
    static void ids(XmlElement root, Report report) {
        Set<String> seen = new HashSet<>();
        Set<String> told = new HashSet<>();
        List<XmlElement> open = new java.util.ArrayList<>(root.children());
        while (!open.isEmpty()) {
            XmlElement element = open.removeLast();
            String id = element.attribute("id");
            if (id != null && !seen.add(id) && told.add(id)) {
                report.error(id, "id.twice", id);
            }
            open.addAll(element.children());
        }
    }
}

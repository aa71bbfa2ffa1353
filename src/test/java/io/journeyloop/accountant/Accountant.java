package io.journeyloop.accountant;

import io.journeyloop.accountant.MapAccount.Question;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recomputes every figure of maps, waves, the breakpoint board and where journeys break from the raw facts, by code of its own, and compares
 * them with what the product tells over its API. Answers are asked first, then the books are opened.
 */
final class Accountant {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> STATUSES =
            List.of("open", "reconnecting", "recovered", "elsewhere", "lost", "taken-back");

    private static final String UNDER_WAY = "under-way";
    private static final List<String> STATES =
            List.of(UNDER_WAY, "open", "contacted", "remedy", "closed", "recovered", "unconfirmed", "withdrawn");
    private static final List<String> NARROWINGS = List.of("", "&owner=-", "&kind=waiting", "&heldBack=true");

    private record Asked(Question question, JsonNode map) {}

    private record Waves(String journey, @Nullable String branch, JsonNode told, Instant now) {}

    private record Breaks(BreakAccount.Question question, JsonNode told) {}

    private record Board(String journey, @Nullable String branch, String status, String narrowing, JsonNode told) {}

    private record Cases(@Nullable String branch, String state, JsonNode told) {}

    private final UnaryOperator<String> api;
    private final ZoneId zone;
    private final List<Asked> maps = new ArrayList<>();
    private final List<Waves> waves = new ArrayList<>();
    private final List<Breaks> breaks = new ArrayList<>();
    private final List<Board> board = new ArrayList<>();
    private final List<Cases> cases = new ArrayList<>();

    /** @param api answers a GET as somebody who sees the whole bank: a path gives the body */
    Accountant(UnaryOperator<String> api, ZoneId zone) {
        this.api = api;
        this.zone = zone;
    }

    /** Asks for the figures of those journeys, for the bank, for each of those branches, by version and by period. */
    Accountant ask(List<String> journeys, List<String> branches) {
        for (String journey : journeys) {
            Map<String, Duration> patience = new HashMap<>();
            Map<String, Double> heldBack = new HashMap<>();
            List<Integer> versions = new ArrayList<>();
            for (JsonNode version : list(json("/api/v1/journeys/" + journey + "/versions"))) {
                versions.add(version.get("version").asInt());
                String bpmn = api.apply("/api/v1/journeys/" + journey + "/bpmn?version=" + versions.getLast());
                each(bpmn, "touchpoint.patience", (id, value) -> patience.put(id, duration(value)));
                each(bpmn, "touchpoint.heldBack", (id, value) -> heldBack.put(id, Double.valueOf(value)));
            }
            Instant now = map(new Question(journey, null, null, null, null, patience));
            LocalDate today = now.atZone(zone).toLocalDate();
            map(new Question(journey, null, null, today.minusDays(29), null, patience));
            map(new Question(journey, null, null, today.minusDays(120), today.minusDays(40), patience));
            branches.forEach(branch -> map(new Question(journey, null, branch, null, null, patience)));
            versions.forEach(version -> map(new Question(journey, version, null, null, null, patience)));
            breaking(new BreakAccount.Question(journey, null, patience, heldBack));
            branches.forEach(branch -> breaking(new BreakAccount.Question(journey, branch, patience, heldBack)));
            waves(journey, null, now);
            branches.forEach(branch -> waves(journey, branch, now));
            board(journey, null);
            branches.forEach(branch -> board(journey, branch));
        }
        cases(null);
        branches.forEach(this::cases);
        return this;
    }

    /** The totals of the board's lists, which nobody counts when they are asked for. */
    private void board(String journey, @Nullable String branch) {
        for (String status : STATUSES) {
            for (String narrowing : NARROWINGS) {
                String path = "/api/v1/breakpoints?size=1&journey=" + journey + "&status=" + status + narrowing
                        + (branch == null ? "" : "&branch=" + branch);
                board.add(
                        new Board(journey, branch, status, narrowing, json(path).get("total")));
            }
        }
    }

    /** The totals of the lists of cases, which nobody counts either. */
    private void cases(@Nullable String branch) {
        for (String state : STATES) {
            String path = "/api/v1/cases?size=1&state=" + state + (branch == null ? "" : "&branch=" + branch);
            cases.add(new Cases(branch, state, json(path).get("total")));
        }
    }

    /** All that was asked, against the books. */
    Ledger against(Books books) {
        Ledger ledger = new Ledger();
        MapAccount map = new MapAccount(books, ledger, zone);
        maps.forEach(one -> map.check(one.question(), one.map()));
        BreakAccount breaking = new BreakAccount(books, ledger, zone);
        breaks.forEach(one -> breaking.check(one.question(), one.told()));
        WaveAccount wave = new WaveAccount(books, ledger);
        waves.forEach(one -> wave.check(one.journey(), one.branch(), one.told(), one.now()));
        board.forEach(one -> ledger.count(
                one.journey() + " board " + one.branch() + " " + one.status() + one.narrowing(),
                books.breaks.stream()
                        .filter(it -> it.journey().equals(one.journey()) && means(one.status(), it.status()))
                        .filter(it -> one.branch() == null || one.branch().equals(it.branch()))
                        .filter(it -> fits(one.narrowing(), it))
                        .count(),
                one.told()));
        cases.forEach(one -> ledger.count(
                "cases " + one.branch() + " " + one.state(),
                books.cases.stream()
                        .filter(it -> one.branch() == null || one.branch().equals(it.branch()))
                        .filter(it -> UNDER_WAY.equals(one.state())
                                ? List.of("open", "contacted", "remedy").contains(it.state())
                                : one.state().equals(it.state()))
                        .count(),
                one.told()));
        return ledger;
    }

    /** Open means open or being followed up. */
    private static boolean means(String asked, String status) {
        String slug = status.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return asked.equals(slug) || (asked.equals("open") && slug.equals("reconnecting"));
    }

    private static boolean fits(String narrowing, Books.Break one) {
        return switch (narrowing) {
            case "&owner=-" -> one.owner() == null;
            case "&kind=waiting" -> one.kind().equals("WAITING");
            case "&heldBack=true" -> "HELD_BACK".equals(one.arm());
            default -> true;
        };
    }

    private Instant map(Question asked) {
        StringBuilder path = new StringBuilder("/api/v1/journeys/" + asked.journey() + "/map?x=");
        path.append(asked.version() == null ? "" : "&version=" + asked.version());
        path.append(asked.branch() == null ? "" : "&branch=" + asked.branch());
        path.append(asked.from() == null ? "" : "&from=" + asked.from());
        path.append(asked.to() == null ? "" : "&to=" + asked.to());
        JsonNode told = json(path.toString());
        if (told.get("pending").asLong() != 0) {
            throw new IllegalStateException("facts are still to be counted: " + path);
        }
        maps.add(new Asked(asked, told));
        return Instant.parse(told.get("asOf").asString());
    }

    private void breaking(BreakAccount.Question asked) {
        String path = "/api/v1/journeys/" + asked.journey() + "/breaking?x="
                + (asked.branch() == null ? "" : "&branch=" + asked.branch());
        breaks.add(new Breaks(asked, json(path)));
    }

    private void waves(String journey, @Nullable String branch, Instant now) {
        String path = "/api/v1/journeys/" + journey + "/waves" + (branch == null ? "" : "?branch=" + branch);
        waves.add(new Waves(journey, branch, json(path), now));
    }

    private JsonNode json(String path) {
        JsonNode answer = JSON.readTree(api.apply(path));
        if (answer.has("status") && answer.has("title")) {
            throw new IllegalStateException(path + ": " + answer);
        }
        return answer;
    }

    private static List<JsonNode> list(JsonNode answer) {
        JsonNode rows = answer.isArray() ? answer : answer.path("versions");
        List<JsonNode> all = new ArrayList<>();
        rows.forEach(all::add);
        return all;
    }

    /** The branches that journey instances belong to. */
    static List<String> branches(Books books) {
        return List.copyOf(new TreeSet<>(
                books.instances.values().stream().map(Books.Instance::branch).toList()));
    }

    /** Tells each element that has such a property, with its value. */
    private static void each(String bpmn, String property, BiConsumer<String, String> told) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document model = factory.newDocumentBuilder().parse(new InputSource(new StringReader(bpmn)));
            NodeList properties = model.getElementsByTagNameNS("*", "property");
            for (int i = 0; i < properties.getLength(); i++) {
                Element one = (Element) properties.item(i);
                if (one.getAttribute("name").equals(property)) {
                    Element owner = (Element) Objects.requireNonNull(
                            one.getParentNode().getParentNode().getParentNode());
                    told.accept(owner.getAttribute("id"), one.getAttribute("value"));
                }
            }
        } catch (Exception unreadable) {
            throw new IllegalStateException("The model can't be read", unreadable);
        }
    }

    private static Duration duration(String text) {
        int time = text.indexOf('T');
        String days = time < 0 ? text : text.substring(0, time);
        Duration whole = days.equals("P")
                ? Duration.ZERO
                : Duration.ofDays(Period.parse(days).getDays());
        return time < 0 ? whole : whole.plus(Duration.parse("P" + text.substring(time)));
    }
}

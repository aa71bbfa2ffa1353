package io.journeyloop.journey;

import io.journeyloop.engine.Breach;
import io.journeyloop.engine.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What decisions of one file ask of one another: it must be there, and no decision may wait for itself. */
final class DecisionLinks {

    private static final Set<String> REQUIRED =
            Set.of("requiredDecision", "requiredInput", "requiredKnowledge", "requiredAuthority");

    private final Set<String> ids = new HashSet<>();
    private final Map<String, List<String>> asks = new HashMap<>();
    private final List<Finding> found = new ArrayList<>();

    private DecisionLinks() {}

    static List<Finding> check(XmlElement root, List<XmlElement> decisions) {
        DecisionLinks links = new DecisionLinks();
        root.children().forEach(one -> links.ids.add(id(one)));
        decisions.forEach(links::read);
        links.circles(decisions);
        return links.found;
    }

    private static String id(XmlElement element) {
        return Objects.requireNonNullElse(element.attribute("id"), "");
    }

    private void read(XmlElement decision) {
        for (XmlElement requirement : decision.children()) {
            for (XmlElement required : requirement.children()) {
                String to = Objects.requireNonNullElse(required.attribute("href"), "");
                if (!REQUIRED.contains(required.name())) {
                    continue;
                }
                if (!to.startsWith("#") || !ids.contains(to.substring(1))) {
                    found.add(Finding.error(required.nearestId(), "decision.dangling", Breach.shown(to)));
                } else {
                    asks.computeIfAbsent(id(decision), any -> new ArrayList<>()).add(to.substring(1));
                }
            }
        }
    }

    /** Takes away, again and again, what asks nothing that is left; what then stays goes round in a circle. */
    private void circles(List<XmlElement> decisions) {
        Set<String> left = new HashSet<>(asks.keySet());
        boolean fewer = true;
        while (fewer) {
            fewer = left.removeIf(
                    one -> asks.getOrDefault(one, List.of()).stream().noneMatch(left::contains));
        }
        decisions.stream()
                .map(DecisionLinks::id)
                .filter(left::contains)
                .forEach(id -> found.add(Finding.error(id, "decision.circle", Breach.shown(id))));
    }
}

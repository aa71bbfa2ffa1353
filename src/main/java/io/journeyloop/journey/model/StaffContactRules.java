package io.journeyloop.journey.model;

import io.journeyloop.engine.Blocks;
import io.journeyloop.engine.ConditionParser;
import io.journeyloop.engine.Conditions.Truth;
import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.journey.ModelVocabulary.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A contact that a person makes is only handed over by its block: without a task behind it nobody would ever call, and
 * the contact would count as made.
 */
final class StaffContactRules {

    private static final String HANDED_OVER = "task-created";

    private final ProcessModel process;
    private final Graph graph;
    private final ValidationContext context;
    private final Report report;

    StaffContactRules(ProcessModel process, Graph graph, ValidationContext context, Report report) {
        this.process = process;
        this.graph = graph;
        this.context = context;
        this.report = report;
    }

    void check() {
        process.nodes().stream()
                .filter(StaffContactRules::isContact)
                .filter(this::mayNeedPerson)
                .filter(contact -> !isTaskBehind(contact))
                .forEach(contact -> report.error(
                        contact,
                        "contact.no-task",
                        contact.spec().name(),
                        Report.list(context.names(Kind.STAFF_CHANNEL))));
    }

    private static boolean isContact(Node node) {
        String delegate = node.delegate();
        return delegate != null
                && Blocks.referred(delegate).filter("contact"::equals).isPresent();
    }

    /** Where no channel is named, all are tried; what a variable names can't be told. */
    private boolean mayNeedPerson(Node contact) {
        String channels = contact.inputs().getOrDefault("channels", "");
        return channels.isBlank()
                || Texts.isExpression(channels)
                || Texts.list(channels).stream().anyMatch(context.names(Kind.STAFF_CHANNEL)::contains);
    }

    /** On the ways of a contact that was handed over: before the next contact, call, or wait for an event. */
    private boolean isTaskBehind(Node contact) {
        Set<Node> seen = FlowPaths.walk(onward(contact), node -> isEndOfSearch(node) ? List.of() : onward(node));
        return seen.stream().anyMatch(node -> node.is("userTask"));
    }

    private static boolean isEndOfSearch(Node node) {
        return node.is("userTask")
                || node.is("callActivity")
                || isContact(node)
                || FlowPaths.waitsForTheCustomer(node) && !node.is("boundaryEvent");
    }

    private List<Node> onward(Node node) {
        List<SequenceFlow> flows = node.outgoing();
        if (flows.stream().noneMatch(flow -> asks(flow))) {
            return graph.next(node).stream()
                    .filter(next -> !next.is("boundaryEvent"))
                    .toList();
        }
        List<SequenceFlow> sure =
                flows.stream().filter(flow -> truth(flow) == Truth.TRUE).toList();
        Stream<SequenceFlow> taken = sure.isEmpty()
                ? flows.stream().filter(flow -> flow.isDefault() || truth(flow) == Truth.UNKNOWN)
                : sure.stream();
        return taken.map(SequenceFlow::to).toList();
    }

    private static boolean asks(SequenceFlow flow) {
        return !ConditionParser.read(flow.condition())
                .comparedWith(ProcessVariables.CONTACT_OUTCOME.name())
                .isEmpty();
    }

    private static Truth truth(SequenceFlow flow) {
        return ConditionParser.read(flow.condition()).holds(ProcessVariables.CONTACT_OUTCOME.name(), HANDED_OVER);
    }
}

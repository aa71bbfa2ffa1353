package io.journeyloop.journey.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gateways that choose by what happens, that split and join, and choices drawn without a gateway. */
final class GatewayRules {

    private static final int LOOK_BACK = 50;

    private final ProcessModel process;
    private final Report report;

    GatewayRules(ProcessModel process, Report report) {
        this.process = process;
        this.report = report;
    }

    void check() {
        for (Node node : process.nodes()) {
            switch (node.kind()) {
                case "eventBasedGateway" -> byEvent(node);
                case "parallelGateway" -> parallel(node);
                case "exclusiveGateway", "inclusiveGateway" -> {
                    // FlowRules looks at choices.
                }
                default -> withoutGateway(node);
            }
        }
    }

    private void byEvent(Node gateway) {
        if (gateway.outgoing().size() == 1) {
            report.warning(gateway, "gateway.one-event", gateway.spec().name());
        }
        gateway.outgoing().stream()
                .map(SequenceFlow::to)
                .filter(to -> !to.is("intermediateCatchEvent") && !to.is("receiveTask"))
                .forEach(to -> report.error(
                        gateway,
                        "gateway.not-event",
                        gateway.spec().name(),
                        to.spec().name()));
    }

    private void parallel(Node gateway) {
        gateway.outgoing().stream()
                .filter(flow -> flow.condition() != null)
                .forEach(flow -> report.warning(
                        flow.id().isEmpty() ? gateway.id() : flow.id(),
                        "condition.ignored",
                        gateway.spec().name()));
        if (gateway.incoming().size() > 1) {
            Set<Node> chosen = new HashSet<>();
            boolean all = gateway.incoming().stream().allMatch(flow -> {
                Node choice = choiceBefore(flow.from());
                return choice != null && (chosen.isEmpty() || chosen.contains(choice)) && (chosen.add(choice) || true);
            });
            if (all) {
                report.error(
                        gateway,
                        "join.stuck",
                        gateway.spec().name(),
                        chosen.iterator().next().spec().name());
            }
        }
    }

    /** The gateway that lets a customer go one way only, from which one way alone leads here; null where there is none. */
    private static @Nullable Node choiceBefore(Node from) {
        Node at = from;
        for (int i = 0; i < LOOK_BACK; i++) {
            boolean splits = at.outgoing().size() > 1 || !at.boundaries().isEmpty();
            if (splits) {
                return at.is("exclusiveGateway") || at.is("eventBasedGateway") ? at : null;
            }
            if (at.incoming().size() != 1) {
                return null;
            }
            at = at.incoming().getFirst().from();
        }
        return null;
    }

    private void withoutGateway(Node node) {
        List<SequenceFlow> ways = node.outgoing();
        if (!ways.isEmpty() && ways.stream().allMatch(flow -> flow.condition() != null && !flow.isDefault())) {
            report.warning(node, "flow.no-default", node.spec().name());
        }
    }
}

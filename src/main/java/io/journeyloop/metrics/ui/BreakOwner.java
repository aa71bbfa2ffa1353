package io.journeyloop.metrics.ui;

import io.journeyloop.breakpoint.Breakpoint;
import java.util.Map;

/** Who takes care of a breakpoint, said in one way wherever it is shown. */
final class BreakOwner {

    private BreakOwner() {}

    /**
     * Somebody by name, the automatic follow-up, nobody while it is open; nothing once it is over.
     *
     * @param names what people call them, by user name; whoever is missing is looked up
     */
    static String of(Breakpoint one, Map<String, String> names, BreakWords words) {
        String owner = one.owner();
        if (owner != null) {
            String name = names.get(owner);
            return name == null ? words.person(owner) : name;
        }
        return switch (one.status()) {
            case RECONNECTING -> words.text("automatic");
            case OPEN -> words.text("nobody");
            case RECOVERED, ELSEWHERE, LOST, TAKEN_BACK -> "–";
        };
    }
}

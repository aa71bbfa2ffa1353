package io.journeyloop.staff;

import io.journeyloop.common.Denied;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes who asked for what is not theirs, once a quarter of an hour for each person and thing. */
@Component
class DeniedCalls {

    private static final int LONGEST = 120;

    private final Audit audit;

    DeniedCalls(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void denied(Denied call) {
        String type = Objects.requireNonNullElse(call.field(), "path");
        String subject = Objects.requireNonNullElse(call.value(), call.path());
        audit.recordOnce(
                "access-denied", SUBJECTS.getOrDefault(type, "path"), cut(subject), Map.of("path", cut(call.path())));
    }

    /** What a refusal calls it, and what the audit does. */
    private static final Map<String, String> SUBJECTS = Map.of(
            "customer", "customer",
            "customerNo", "customer",
            "task", "task",
            "case", "case",
            "caseNo", "case",
            "id", "breakpoint",
            "visit", "visit");

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}

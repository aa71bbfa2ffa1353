package io.journeyloop.staff;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records who looked at personal data, who saw it whole and why, and who took it out; in the caller's transaction. */
@Component
public class Disclosures {

    public static final int SHORTEST_REASON = 5;
    public static final int LONGEST_REASON = 200;

    private final Audit audit;

    Disclosures(Audit audit) {
        this.audit = audit;
    }

    /** Somebody looked at it, masked; noted once in a quarter of an hour. */
    public void viewed(String action, String subjectType, String subjectId) {
        audit.recordOnce(action, subjectType, subjectId, Map.of());
    }

    /**
     * Somebody sees it whole.
     *
     * @throws Problem INVALID without a reason of {@value #SHORTEST_REASON} to {@value #LONGEST_REASON} characters
     */
    public void revealed(String action, String subjectType, String subjectId, String reason) {
        String said = reason.strip();
        if (said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON) {
            throw Problem.invalid(
                    "reason", said.length(), say("staff.problem.reveal", SHORTEST_REASON, LONGEST_REASON));
        }
        audit.record(action, subjectType, subjectId, Map.of("reason", said));
    }

    /** Somebody took a list of them out of the product. */
    public void exported(String action, String subjectType, int rows) {
        exported(action, subjectType, "list", rows);
    }

    /** The same of one list of several, such as a branch's. */
    public void exported(String action, String subjectType, String subjectId, int rows) {
        audit.record(action, subjectType, subjectId, Map.of("rows", String.valueOf(rows)));
    }
}

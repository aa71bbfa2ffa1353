package io.journeyloop.common;

import static io.journeyloop.common.Message.say;

import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The database does not answer: what that looks like, and what is said of it everywhere. */
public final class Outages {

    /** After how many seconds to try again. */
    public static final int RETRY_SECONDS = 5;

    /** Classes of SQL states for a connection that is none, and for a server that ends. */
    private static final Set<String> STATES = Set.of("08", "57");

    /** H2: closed, closing, out of memory, file lost, not reachable. */
    private static final Set<Integer> H2 = Set.of(90098, 90121, 90108, 90031, 90028, 90067, 90007, 90013, 90135);

    private Outages() {}

    /** Whether that fault comes of a database that can't be reached. */
    public static boolean isOutage(Throwable fault) {
        int depth = 0;
        for (Throwable at = fault; at != null && depth < 30; at = at.getCause(), depth++) {
            if (at instanceof SQLTransientConnectionException
                    || at instanceof SQLNonTransientConnectionException
                    || at instanceof SQLRecoverableException
                    || at instanceof SQLException sql && isOutage(sql)) {
                return true;
            }
        }
        return false;
    }

    public static ApiProblem problem() {
        return ApiProblem.of(HttpStatus.SERVICE_UNAVAILABLE, said());
    }

    /** The sentence and its next step. */
    public static Message said() {
        return say("common.problem.unavailable", RETRY_SECONDS);
    }

    public static void retryLater(HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
    }

    private static boolean isOutage(SQLException sql) {
        String state = sql.getSQLState();
        return H2.contains(sql.getErrorCode())
                || state != null && state.length() == 5 && STATES.contains(state.substring(0, 2));
    }
}

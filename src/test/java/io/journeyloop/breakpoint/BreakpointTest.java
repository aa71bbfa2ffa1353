package io.journeyloop.breakpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.support.FullStack;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FullStack
class BreakpointTest extends BreakpointContract {

    /** H2 counts what it runs: a group of breakpoints without follow-ups costs as many statements as one. */
    @Test
    void theStatementsOfADetectionDontGrowWithTheGroup() {
        long one = statementsFor(1);
        long sixty = statementsFor(60);
        assertThat(sixty).isEqualTo(one).isLessThanOrEqualTo(15);
    }

    private long statementsFor(int instances) {
        IntStream.range(0, instances).forEach(i -> enter("none"));
        jdbc.execute("SET QUERY_STATISTICS FALSE");
        jdbc.execute("SET QUERY_STATISTICS TRUE");
        assertThat(detect()).isEqualTo(instances);
        // The database is asked each second whether it is there; that is nobody's detection.
        long statements = jdbc.queryForObject(
                "SELECT SUM(execution_count) FROM information_schema.query_statistics"
                        + " WHERE sql_statement <> 'SELECT 1' AND sql_statement NOT LIKE 'SET QUERY_TIMEOUT%'",
                Long.class);
        jdbc.execute("SET QUERY_STATISTICS FALSE");
        return statements;
    }
}

package io.journeyloop.intake;

import io.journeyloop.common.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An import that runs while somebody watches it. */
public final class ImportJob {

    private volatile long read;
    private volatile long rejected;
    private volatile @Nullable ImportResult result;
    private volatile @Nullable Problem problem;

    void at(long readNow, long rejectedNow) {
        read = readNow;
        rejected = rejectedNow;
    }

    void end(ImportResult done) {
        result = done;
    }

    void fail(Problem why) {
        problem = why;
    }

    /** Lines read so far. */
    public long read() {
        return read;
    }

    /** Lines rejected so far. */
    public long rejected() {
        return rejected;
    }

    public Optional<ImportResult> result() {
        return Optional.ofNullable(result);
    }

    /** Why it could not be brought to its end; what was in by then stays in. */
    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    public boolean ended() {
        return result != null || problem != null;
    }
}

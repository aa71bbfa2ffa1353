package io.journeyloop.worklist.persistence;

/** A delta as it waits to be folded. */
public record DeltaRow(long id, String role, String queue, CountKind kind, int bucket, int n) {

    public CountDelta delta() {
        return new CountDelta(new CountDelta.Key(role, queue, kind, bucket), n);
    }
}

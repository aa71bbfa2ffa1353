package io.journeyloop.accountant;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares what the product tells with what was counted anew, figure by figure. */
final class Ledger {

    private static final double SHARES = 1e-9;

    private final List<String> differences = new ArrayList<>();
    private long figures;

    long figures() {
        return figures;
    }

    List<String> differences() {
        return differences;
    }

    void count(String what, long counted, JsonNode told) {
        check(what, counted, told, 0);
    }

    void share(String what, @Nullable Double counted, JsonNode told) {
        check(what, counted, told, SHARES);
    }

    void share(String what, double part, double whole, JsonNode told) {
        check(what, whole == 0 ? null : Double.valueOf(part / whole), told, SHARES);
    }

    void word(String what, String counted, JsonNode told) {
        figures++;
        if (!counted.equals(told.asString(""))) {
            differences.add(what + ": counted " + counted + ", told " + told);
        }
    }

    /** Within so much of the counted value. */
    void about(String what, @Nullable Double counted, JsonNode told, double relative) {
        check(what, counted, told, counted == null ? 0 : Math.abs(counted) * relative + 1e-9);
    }

    private void check(String what, @Nullable Number counted, JsonNode told, double tolerance) {
        figures++;
        boolean nothing = told.isMissingNode() || told.isNull();
        if (counted == null ? !nothing : nothing || Math.abs(told.asDouble() - counted.doubleValue()) > tolerance) {
            differences.add(what + ": counted " + counted + ", told " + told);
        }
    }
}

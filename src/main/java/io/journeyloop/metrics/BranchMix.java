package io.journeyloop.metrics;

import io.journeyloop.metrics.persistence.BreakpointAnalysisMapper.Cell;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Branches beside the bank on the same mix of customers: indirect standardisation over the kinds of customers. */
final class BranchMix {

    /**
     * A branch's breakpoints beside those that the bank's rates for the same kinds of customers would give.
     *
     * @param n entrants whose patience is over
     */
    record Branch(String touchpoint, String branchNo, long n, long breakpoints, double expected) {

        private Branch plus(Cell cell, double share) {
            return new Branch(
                    touchpoint, branchNo, n + cell.n(), breakpoints + cell.breakpoints(), expected + cell.n() * share);
        }
    }

    private record Stratum(String touchpoint, String name) {

        private static Stratum of(Cell cell) {
            return new Stratum(cell.touchpoint(), cell.stratum());
        }
    }

    private BranchMix() {}

    /** By touchpoint and branch; kinds of customers of whom nobody's patience is over are left out. */
    static List<Branch> standardised(Collection<Cell> cells) {
        Map<Stratum, long[]> bank = new HashMap<>();
        cells.forEach(cell -> {
            long[] sums = bank.computeIfAbsent(Stratum.of(cell), any -> new long[2]);
            sums[0] += cell.n();
            sums[1] += cell.breakpoints();
        });
        Map<String, Branch> branches = new TreeMap<>();
        for (Cell cell : cells) {
            long[] sums = bank.getOrDefault(Stratum.of(cell), new long[2]);
            if (sums[0] > 0) {
                branches.merge(
                        cell.touchpoint() + '\n' + cell.branchNo(),
                        new Branch(cell.touchpoint(), cell.branchNo(), 0, 0, 0).plus(cell, (double) sums[1] / sums[0]),
                        (one, more) -> one.plus(cell, (double) sums[1] / sums[0]));
            }
        }
        return List.copyOf(branches.values());
    }
}

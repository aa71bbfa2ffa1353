package io.journeyloop.metrics;

import io.journeyloop.metrics.BreakpointAnalysisFigures.Likeness;
import io.journeyloop.statistics.Estimate;
import io.journeyloop.statistics.ObservedToExpected;
import io.journeyloop.statistics.Statistics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Branches beside the bank on the same mix of customers, judged together. */
final class BranchComparison {

    private static final double LEVEL = 0.05;

    private BranchComparison() {}

    /**
     * The comparison at one touchpoint, the branch with the most breakpoints above expectation first. One branch alone
     * is compared with nobody and gets no verdict.
     */
    static List<BreakpointAnalysisFigures.Branch> of(List<BranchMix.Branch> all, LocalDate from, LocalDate until) {
        List<BranchMix.Branch> present =
                all.stream().filter(branch -> branch.n() > 0).toList();
        List<BranchMix.Branch> judged = present.size() < 2
                ? List.of()
                : present.stream().filter(BranchComparison::carriesVerdict).toList();
        double[] adjusted = Statistics.holm(judged.stream()
                .mapToDouble(branch -> ObservedToExpected.p(branch.breakpoints(), branch.expected()))
                .toArray());
        List<BreakpointAnalysisFigures.Branch> compared = new ArrayList<>();
        for (BranchMix.Branch branch : present) {
            int at = judged.indexOf(branch);
            compared.add(branch(branch, from, until, at < 0 ? null : Double.valueOf(adjusted[at])));
        }
        compared.sort((a, b) -> Double.compare(b.breakpoints() - b.expected(), a.breakpoints() - a.expected()));
        return compared;
    }

    private static boolean carriesVerdict(BranchMix.Branch branch) {
        return branch.n() >= Estimate.SHOWN_GREY_UNDER && branch.expected() > 0;
    }

    private static BreakpointAnalysisFigures.Branch branch(
            BranchMix.Branch one, LocalDate from, LocalDate until, @Nullable Double p) {
        Estimate ratio =
                one.expected() > 0 ? ObservedToExpected.ratio(one.breakpoints(), one.expected(), one.n()) : null;
        return new BreakpointAnalysisFigures.Branch(
                one.branchNo(),
                from,
                until,
                one.n(),
                one.breakpoints(),
                Statistics.wilson(one.breakpoints(), one.n()),
                one.expected(),
                ratio,
                p,
                verdict(one, p));
    }

    private static Likeness verdict(BranchMix.Branch one, @Nullable Double p) {
        if (p == null) {
            return Likeness.UNDETERMINED;
        }
        if (p >= LEVEL) {
            return Likeness.ALIKE;
        }
        return one.breakpoints() > one.expected() ? Likeness.WORSE : Likeness.BETTER;
    }

    /** Breakpoints of the branches that are worse above what was to be expected of them. */
    static double excess(List<BreakpointAnalysisFigures.Branch> compared) {
        return compared.stream()
                .filter(branch -> branch.verdict() == Likeness.WORSE)
                .mapToDouble(branch -> branch.breakpoints() - branch.expected())
                .sum();
    }
}

package io.journeyloop.intake;

import io.journeyloop.recovery.NewComplaint;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what one line says about a complaint. What the bank can't match is kept: a complaint is never lost. */
final class ComplaintLines {

    /**
     * A complaint that came in.
     *
     * @param unmatched the branch or customer the line names and the bank does not know; empty where there is none
     */
    record Read(long line, NewComplaint complaint, String unmatched) {}

    private final BranchChoice branches;
    private final ColumnNotation notation;
    private final ZoneId zone;

    ComplaintLines(BranchChoice branches, ColumnNotation notation, ZoneId zone) {
        this.branches = branches;
        this.notation = notation;
        this.zone = zone;
    }

    /**
     * @param number where the line has none
     * @param knownCustomers those of the lines' customer numbers that exist
     */
    Read complaint(long line, String number, Map<String, String> values, Set<String> knownCustomers) throws BadValue {
        String received = values.get("receivedAt");
        if (received == null) {
            throw new BadValue("receivedAt", "", "receipt-missing");
        }
        @Nullable String branch = branches.orNull(values.get("branch"));
        @Nullable String customer = values.get("customerNo");
        boolean known = customer != null && knownCustomers.contains(customer);
        NewComplaint complaint = new NewComplaint(
                values.getOrDefault("complaintNo", number),
                known ? customer : null,
                Notations.instant("receivedAt", received, zone, notation.order("receivedAt")),
                known && branch == null ? null : branches.orFallback(branch),
                values.get("product"),
                values.get("issue"),
                values.get("narrative"),
                values.get("channel"));
        return new Read(line, complaint, unmatched(values.get("branch"), branch, customer, known));
    }

    private static String unmatched(
            @Nullable String said, @Nullable String branch, @Nullable String customer, boolean known) {
        String unknownBranch = said != null && branch == null ? "branch: " + said : "";
        String unknownCustomer = customer != null && !known ? "customerNo: " + customer : "";
        return unknownBranch.isEmpty() || unknownCustomer.isEmpty()
                ? unknownBranch + unknownCustomer
                : unknownBranch + "; " + unknownCustomer;
    }
}

package io.journeyloop.recovery;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.staff.BranchNo;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose case it is: the customer, the branch that takes care of it, its owner, and those whom the complaint is about.
 *
 * @param customerId null for an unknown customer, to be matched
 * @param worth the rank of the customer's value, 0 for the highest; {@link #NOBODYS} where the customer is unknown
 * @param recused user names of those whom the complaint is about, sorted: they see nothing of the case and do nothing
 *     in it
 */
public record CaseParties(
        @Nullable CustomerId customerId, int worth, BranchNo branchNo, CaseOwner owner, Set<String> recused) {

    /** Comes after every customer the bank knows. */
    public static final int NOBODYS = 9;

    public CaseParties {
        recused = Collections.unmodifiableSet(new LinkedHashSet<>(recused));
    }

    CaseParties with(CaseOwner other) {
        return new CaseParties(customerId, worth, branchNo, other, recused);
    }

    /** Without that person, who stops owning it too. */
    CaseParties recuse(String username) {
        Set<String> all = new LinkedHashSet<>(recused);
        all.add(username);
        return new CaseParties(
                customerId, worth, branchNo, username.equals(owner.name()) ? owner.unnamed() : owner, all);
    }

    /** With a known customer, in that customer's branch; another branch has people of its own. */
    CaseParties matched(CustomerId customer, int rank, BranchNo branch) {
        return new CaseParties(customer, rank, branch, branchNo.equals(branch) ? owner : owner.unnamed(), recused);
    }
}

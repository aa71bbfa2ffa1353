package io.journeyloop.intake;

import io.journeyloop.customer.CustomerDraft;
import io.journeyloop.customer.CustomerLists;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.ListedConsents;
import io.journeyloop.staff.BranchNo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes some hundred customers of a file with what follows from it: their list, their accounts, their earlier events. */
@Component
class CustomerBatches {

    private final CustomerSaves saves;
    private final CustomerLists lists;
    private final OpenedAccounts accounts;
    private final LeadJoins joins;
    private final Batches batches;

    CustomerBatches(
            CustomerSaves saves, CustomerLists lists, OpenedAccounts accounts, LeadJoins joins, Batches batches) {
        this.saves = saves;
        this.lists = lists;
        this.accounts = accounts;
        this.joins = joins;
        this.batches = batches;
    }

    /**
     * What a batch came to.
     *
     * @param joined events that had waited for these customers
     */
    record Done(CustomerSaves.Saved saved, int joined) {}

    /** The customers in one transaction; what waited for them afterwards, so that it keeps none of them out. */
    Done write(
            List<CustomerDraft> drafts, String list, @Nullable BranchNo onlyBranch, Map<String, ListedConsents> dated) {
        CustomerSaves.Saved saved = batches.run(() -> {
            CustomerSaves.Saved done = saves.save(drafts, "import", onlyBranch, dated);
            lists.add(list, done.ids().values());
            accounts.tell(done);
            return done;
        });
        return new Done(saved, saved.ids().isEmpty() ? 0 : joins.join(saved.ids()));
    }
}

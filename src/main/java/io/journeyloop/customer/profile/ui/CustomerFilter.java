package io.journeyloop.customer.profile.ui;

import com.vaadin.flow.router.QueryParameters;
import io.journeyloop.common.PageKey;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is searched, as it stands in the address.
 *
 * @param q null: not searched
 * @param branch null: all one may see
 * @param page from 0
 * @param key from where the page goes on
 */
record CustomerFilter(@Nullable String q, @Nullable String branch, int page, PageKey key) {

    static final CustomerFilter ALL = new CustomerFilter(null, null, 0, PageKey.BEGINNING);

    CustomerFilter {
        q = q == null || q.isBlank() ? null : q;
    }

    static CustomerFilter of(QueryParameters address) {
        return new CustomerFilter(
                address.getSingleParameter("q").orElse(null),
                address.getSingleParameter("branch").orElse(null),
                address.getSingleParameter("page")
                        .filter(text -> text.matches("\\d{1,6}"))
                        .map(Integer::parseInt)
                        .orElse(0),
                PageKey.of(
                        address.getSingleParameter("after").orElse(null),
                        address.getSingleParameter("before").orElse(null)));
    }

    QueryParameters address() {
        Map<String, String> parameters = new HashMap<>();
        if (q != null) {
            parameters.put("q", q);
        }
        if (branch != null) {
            parameters.put("branch", branch);
        }
        if (page > 0) {
            parameters.put("page", String.valueOf(page));
        }
        key.into(parameters);
        return QueryParameters.simple(parameters);
    }

    boolean narrows() {
        return q != null || branch != null;
    }

    CustomerFilter searching(String text) {
        return new CustomerFilter(text, branch, 0, PageKey.BEGINNING);
    }

    CustomerFilter in(@Nullable String otherBranch) {
        return new CustomerFilter(q, otherBranch, 0, PageKey.BEGINNING);
    }

    CustomerFilter onPage(int number, PageKey from) {
        return new CustomerFilter(q, branch, number, from);
    }
}

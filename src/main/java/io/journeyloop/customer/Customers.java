package io.journeyloop.customer;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.BoundedPage;
import io.journeyloop.common.Chunks;
import io.journeyloop.common.LikePrefix;
import io.journeyloop.common.PageKey;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.persistence.CustomerMapper;
import io.journeyloop.customer.persistence.CustomerRow;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bank's customers. Knows no branch scope: whoever shows customers to people asks {@code CurrentStaff} and masks. */
@Service
@Transactional(readOnly = true)
public class Customers {

    private static final int LARGEST_PAGE = 500;
    private static final int IN_CHUNK = 1000;

    private final CustomerMapper mapper;
    private final AttributeText attributes;
    private final DecisionInputs decisionInputs;
    private final CustomerRanges ranges;
    private final Clock clock;
    private final CustomerGroup.Reading<CustomerRow> rows;

    Customers(
            CustomerMapper mapper,
            AttributeText attributes,
            DecisionInputs decisionInputs,
            CustomerGroup group,
            CustomerRanges ranges,
            Clock clock) {
        this.ranges = ranges;
        this.rows = group.reading(this::rows);
        this.mapper = mapper;
        this.attributes = attributes;
        this.decisionInputs = decisionInputs;
        this.clock = clock;
    }

    /**
     * The customer of that id.
     *
     * @throws Problem (not found)
     */
    public Customer get(CustomerId id) {
        CustomerRow row = rows.of(id);
        if (row == null) {
            throw Problem.notFound("customer", id, say("customer.problem.customer"));
        }
        return customer(row);
    }

    /** The customer of that number, if there is one. */
    public Optional<Customer> find(String no) {
        return Optional.ofNullable(mapper.byNo(no)).map(this::customer);
    }

    /** Customers with exactly that phone number, of the whole bank; by id, at most that many. */
    public List<Customer> byPhone(String phone, int most) {
        return mapper.byPhone(phone, most).stream().map(this::customer).toList();
    }

    /**
     * Customers whose phone number ends so; by id, at most that many.
     *
     * @param end the last four digits
     * @param branch null for the whole bank
     */
    public List<Customer> byPhoneEnd(String end, @Nullable String branch, int most) {
        return mapper.byPhoneEnd(end, branch, most).stream().map(this::customer).toList();
    }

    private Map<CustomerId, CustomerRow> rows(Set<CustomerId> ids) {
        return mapper.byIds(ids).stream()
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.id()), Function.identity()));
    }

    /** Those that exist, by id. */
    public Map<CustomerId, Customer> byIds(Collection<CustomerId> ids) {
        return Chunks.of(ids, IN_CHUNK)
                .flatMap(chunk -> mapper.byIds(chunk).stream())
                .map(this::customer)
                .collect(Collectors.toMap(Customer::id, Function.identity(), (one, same) -> one));
    }

    /** The ids of those that exist, by number. */
    public Map<String, CustomerId> idsByNo(Collection<String> nos) {
        Map<String, CustomerId> ids = new HashMap<>();
        Chunks.of(nos, IN_CHUNK)
                .flatMap(chunk -> mapper.idsByNo(chunk).stream())
                .forEach(found -> ids.put(found.customerNo(), found.id()));
        return ids;
    }

    /**
     * Customers whose number or name begins with, or whose phone is, what was typed, in whatever case: those by number
     * first, then by name, then by phone; all of them by id where nothing was typed.
     *
     * @param q null or blank for all
     * @param branch null for the whole bank
     * @param key from where it goes on; without one the page of that number is looked for from the beginning
     * @param page zero-based
     */
    public BoundedPage<Customer> search(@Nullable String q, @Nullable String branch, PageKey key, int page, int size) {
        int rows = Math.clamp(size, 1, LARGEST_PAGE);
        int number = Math.max(page, 0);
        return BoundedPage.of(
                inOrder(ranges.page(q, branch, key, number, rows)),
                ranges.count(q, branch, BoundedPage.COUNTED + 1),
                number,
                rows);
    }

    /**
     * The next ones that {@link #search} finds, uncounted.
     *
     * @param id of the customer they follow; null for the first
     */
    public List<Customer> after(@Nullable String q, @Nullable String branch, @Nullable CustomerId id, int most) {
        return inOrder(ranges.after(q, branch, id, Math.clamp(most, 1, LARGEST_PAGE)));
    }

    private List<Customer> inOrder(List<CustomerId> ids) {
        Map<CustomerId, Customer> found = byIds(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * Ids of whom {@link #search} finds, without counting them or bringing them into an order of their own: of more than
     * are wanted, those first by number, then by name.
     *
     * @param branch null for the whole bank
     */
    public List<CustomerId> named(String q, @Nullable String branch, int most) {
        String typed = q.strip();
        String prefix = LikePrefix.of(typed);
        Set<CustomerId> found = new LinkedHashSet<>(mapper.idsByNumber(prefix, branch, most));
        found.addAll(mapper.idsByName(prefix, branch, most));
        found.addAll(mapper.idsByPhone(typed, branch, most));
        return found.stream().limit(most).toList();
    }

    /**
     * What decision tables may know: {@code valueTier}, {@code age}, {@code lifecycle}, {@code riskRating},
     * {@code aumBand}, {@code daysSinceOpened}, {@code tags}, and a truth value for each kind of event
     * ({@code appActivated}, {@code quickpayBound}, {@code wecomAdded}, {@code accountOpened},
     * {@code firstDeposit} always; any other, e.g. {@code loanPaidOff}, once it happened). Unknown values are null.
     */
    public Map<String, @Nullable Object> facts(CustomerId id) {
        return decisionInputs.of(get(id));
    }

    Customer customer(CustomerRow row) {
        return new Customer(
                Objects.requireNonNull(row.id()),
                row.customerNo(),
                row.person(),
                row.branchNo(),
                row.banking().at(clock.instant()),
                attributes.read(row.attributes()),
                row.createdAt(),
                row.updatedAt());
    }
}

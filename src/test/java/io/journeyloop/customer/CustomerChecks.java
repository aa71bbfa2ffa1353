package io.journeyloop.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.PageKey;
import io.journeyloop.common.Problem;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.support.CleanSlate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What customers promise, on whichever database. */
abstract class CustomerChecks {

    @Autowired
    private Customers customers;

    @Autowired
    private CustomerSaves saves;

    @Autowired
    private Consents consents;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Tags tags;

    @Autowired
    private Segments segments;

    @Autowired
    private CustomerLists lists;

    @Autowired
    private CustomerEvents customerEvents;

    @Test
    void aNameOfRareHanziAndEmojiIsKeptWhole() {
        CustomerId id = save(draft("W1", "𠮷野家🙂", "45000.10"));
        Customer kept = customers.get(id);
        assertThat(kept.name()).isEqualTo("𠮷野家🙂");
        assertThat(kept.aum()).isEqualByComparingTo("45000.10");
        assertThat(kept.branchNo()).isEqualTo(new BranchNo("000"));
        assertThat(kept).hasToString("Customer[W1]");
    }

    @Test
    void numbersThatDifferInCaseAloneAreTwoCustomers() {
        assertThat(save(draft("ab-1", "Ann", null))).isNotEqualTo(save(draft("AB-1", "Bob", null)));
        assertThat(customers.find("ab-1").orElseThrow().name()).isEqualTo("Ann");
    }

    @Test
    void savingAgainChangesOnlyWhatIsSaid() {
        save(draft("S1", "Ann Lee", "100"));
        CustomerSaves.Saved again = saves.save(List.of(draft("S1", null, "600000")), "test");
        assertThat(again.created()).isZero();
        assertThat(again.updated()).isEqualTo(1);
        Customer kept = customers.find("S1").orElseThrow();
        assertThat(kept.name()).isEqualTo("Ann Lee");
        assertThat(kept.tier()).isEqualTo(ValueTier.WEALTH);
        assertThat(kept.attributes()).containsEntry("housing", "yes");
    }

    @Test
    void ofSomebodyNothingButTheNumberMayBeKnown() {
        assertThat(customers.get(save(draft("N1", null, null))))
                .returns(null, Customer::name)
                .returns(null, Customer::age)
                .returns(null, Customer::aum)
                .returns(Lifecycle.ACTIVE, Customer::lifecycle);
    }

    @Test
    void tiersBeginAtTheirBounds() {
        assertThat(customers.get(save(draft("T1", null, "49999.99"))).tier()).isEqualTo(ValueTier.MASS);
        assertThat(customers.get(save(draft("T2", null, "50000"))).tier()).isEqualTo(ValueTier.GROWTH);
        assertThat(customers.get(save(draft("T3", null, "6000000"))).tier()).isEqualTo(ValueTier.PRIVATE);
        assertThat(customers.get(save(draft("T4", null, "-12"))).tier()).isEqualTo(ValueTier.MASS);
        assertThat(customers.get(save(draft("T5", null, null))).tier()).isEqualTo(ValueTier.MASS);
    }

    @Test
    void aSearchFindsByBeginningsAndTakesSignsLiterally() {
        save(draft("Q%1", "Percy", null));
        save(draft("QX1", "Quinn", null));
        assertThat(customers.search("Q%", null, PageKey.BEGINNING, 0, 10).rows())
                .extracting(Customer::customerNo)
                .containsExactly("Q%1");
        assertThat(customers
                        .search("Quin", null, PageKey.BEGINNING, 0, 10)
                        .page()
                        .total())
                .isEqualTo(1);
        assertThat(customers
                        .search("Quin", "001", PageKey.BEGINNING, 0, 10)
                        .page()
                        .total())
                .isZero();
    }

    @Test
    void aSearchDoesNotMindTheCaseButMindsAccents() {
        save(draft("Case-1", "Écoffier", null));
        save(draft("case-2", "Ecoffier", null));
        assertThat(customers
                        .search("CASE-", null, PageKey.BEGINNING, 0, 10)
                        .page()
                        .total())
                .isEqualTo(2);
        assertThat(customers
                        .search("cAsE-1", null, PageKey.BEGINNING, 0, 10)
                        .page()
                        .total())
                .isEqualTo(1);
        assertThat(customers.search("éCOFF", null, PageKey.BEGINNING, 0, 10).rows())
                .extracting(Customer::customerNo)
                .containsExactly("Case-1");
        assertThat(customers.search(" ecoff ", null, PageKey.BEGINNING, 0, 10).rows())
                .extracting(Customer::customerNo)
                .containsExactly("case-2");
    }

    @Test
    void aNewNameIsFoundAndTheOldOneNoMore() {
        save(draft("RENAMED", "Before", null));
        save(draft("RENAMED", "After", null));
        assertThat(customers
                        .search("after", null, PageKey.BEGINNING, 0, 10)
                        .page()
                        .total())
                .isEqualTo(1);
        assertThat(customers
                        .search("before", null, PageKey.BEGINNING, 0, 10)
                        .page()
                        .total())
                .isZero();
    }

    @Test
    void aRefusalInAChannelClosesThatChannelAndAGlobalOneAll() {
        CustomerId id = save(draft("C1", null, null, Set.of(Purpose.values())));
        assertThat(consents.allows(id, Purpose.MARKETING, "sms")).isTrue();
        consents.refuse(id, "sms", CleanSlate.START.plus(Duration.ofDays(180)), "call");
        assertThat(consents.allows(id, Purpose.MARKETING, "sms")).isFalse();
        assertThat(consents.allows(id, Purpose.MARKETING, "app")).isTrue();
        assertThat(consents.allows(id, Purpose.MARKETING, null)).isTrue();
        consents.refuse(id, "app", CleanSlate.START.minusSeconds(1), "call");
        assertThat(consents.allows(id, Purpose.MARKETING, "app")).isTrue();
        consents.refuse(id, null, null, "letter");
        assertThat(consents.allows(id, Purpose.MARKETING, "wecom")).isFalse();
        assertThat(consents.allows(id, Purpose.RESEARCH, null)).isTrue();
        assertThat(consents.of(id)).hasSize(5);
    }

    @Test
    void silenceIsNoConsent() {
        CustomerId silent = save(draft("C2", null, null));
        for (Purpose purpose : Purpose.values()) {
            assertThat(consents.allows(silent, purpose, "sms"))
                    .as("%s", purpose)
                    .isFalse();
            assertThat(consents.allows(silent, purpose, null)).as("%s", purpose).isFalse();
        }
        assertThat(consents.allowed(silent, Purpose.MARKETING, List.of("sms", "app")))
                .isEmpty();
        assertThat(consents.assumed(silent)).isEmpty();
        CustomerId research = save(draft("C3", null, null, Set.of(Purpose.RESEARCH)));
        assertThat(consents.allows(research, Purpose.RESEARCH, "sms")).isTrue();
        assertThat(consents.allows(research, Purpose.MARKETING, "sms")).isFalse();
        assertThat(consents.allows(research, Purpose.PERSONALISATION, null)).isFalse();
    }

    @Test
    void aRefusalOfAllChannelsNeverEndsByItselfHoweverItIsHandedIn() {
        CustomerId id = save(draft("C4", null, null, Set.of(Purpose.MARKETING)));
        consents.refuse(id, null, CleanSlate.START.minusSeconds(1), "call");
        assertThat(consents.allows(id, Purpose.MARKETING, "sms")).isFalse();
        assertThat(consents.of(id))
                .filteredOn(one -> !one.granted() && one.purpose() == Purpose.MARKETING)
                .extracting(Consent::until)
                .containsOnlyNulls();
    }

    @Test
    void aListNeverUndoesARefusalByTheCustomer() {
        CustomerId told = save(draft("C5", null, null, Set.of(Purpose.MARKETING)));
        consents.refuse(told, null, null, "call");
        CustomerSaves.Saved again =
                saves.save(List.of(draft("C5", null, null, Set.of(Purpose.MARKETING, Purpose.RESEARCH))), "import");
        assertThat(again.stillRefused()).isEqualTo(Map.of("C5", Set.of(Purpose.MARKETING)));
        assertThat(consents.allows(told, Purpose.MARKETING, "sms")).isFalse();
        assertThat(consents.allows(told, Purpose.RESEARCH, "sms")).isTrue();

        CustomerId none = save(draft("C6", null, null, Set.of()));
        assertThat(saves.save(List.of(draft("C6", null, null, Set.of(Purpose.MARKETING))), "import")
                        .stillRefused())
                .isEqualTo(Map.of("C6", Set.of(Purpose.MARKETING)));
        assertThat(consents.allows(none, Purpose.MARKETING, null)).isFalse();
        assertThat(consents.of(none)).allMatch(one -> !one.granted());
    }

    @Test
    void whatAListDidNotNameALaterListMayGrant() {
        CustomerId id = save(draft("C7", null, null, Set.of(Purpose.RESEARCH)));
        assertThat(saves.save(List.of(draft("C7", null, null, Set.of(Purpose.MARKETING))), "import")
                        .stillRefused())
                .isEmpty();
        assertThat(consents.allows(id, Purpose.MARKETING, null)).isTrue();
        assertThat(consents.allows(id, Purpose.RESEARCH, null)).isFalse();
    }

    @Test
    void onlyANewerConsentWithItsOwnDateAndSourceTakesARefusalsPlace() {
        CustomerId id = save(draft("C8", null, null, Set.of(Purpose.MARKETING)));
        Instant refused = CleanSlate.START.minus(Duration.ofDays(10));
        consents.decide(id, Purpose.MARKETING, null, false, refused, null, "call");
        assertThat(consents.allows(id, Purpose.MARKETING, null)).isFalse();

        assertThat(consents.fromList(Map.of(id, dated(refused.minusSeconds(1))), "import"))
                .isEqualTo(Map.of(id, Set.of(Purpose.MARKETING)));
        assertThat(consents.allows(id, Purpose.MARKETING, null)).isFalse();

        assertThat(consents.fromList(Map.of(id, dated(refused.plusSeconds(1))), "import"))
                .isEmpty();
        assertThat(consents.allows(id, Purpose.MARKETING, null)).isTrue();
        assertThat(consents.of(id)).filteredOn(Consent::granted).singleElement().satisfies(one -> {
            assertThat(one.since()).isEqualTo(refused.plusSeconds(1));
            assertThat(one.source()).isEqualTo("form 7");
        });
        assertThat(consents.decide(id, Purpose.MARKETING, null, false, refused, null, "late letter"))
                .isFalse();
        assertThat(consents.allows(id, Purpose.MARKETING, null)).isTrue();
    }

    @Test
    void everyDecisionIsKeptAsEvidenceAlsoOneThatChangedNothing() {
        CustomerId id = save(draft("C9", null, null, Set.of()));
        saves.save(List.of(draft("C9", null, null, Set.of(Purpose.MARKETING))), "import");
        saves.save(List.of(draft("C9", null, null, Set.of())), "test");
        assertThat(jdbc.queryForList(
                        "SELECT granted FROM consent_record WHERE customer_id = ? AND purpose = 'MARKETING' ORDER BY id",
                        Boolean.class,
                        id.value()))
                .containsExactly(false, true);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM consent_record WHERE customer_id = ? AND NOT applied",
                        Long.class,
                        id.value()))
                .isEqualTo(1);
    }

    private static ListedConsents dated(Instant at) {
        return new ListedConsents(Set.of(Purpose.MARKETING), at, "form 7");
    }

    @Test
    void segmentsFollowTierLifecycleAndTime() {
        CustomerId fresh = save(draft("G1", null, "70000"));
        record(fresh, "account.opened", CleanSlate.START.minus(Duration.ofDays(89)));
        CustomerId old = save(draft("G2", null, "70000"));
        record(old, "account.opened", CleanSlate.START.minus(Duration.ofDays(91)));
        assertThat(customers.get(fresh).lifecycle()).isEqualTo(Lifecycle.NEW);
        assertThat(segments.ids("lifecycle-new", 0, 1000)).contains(fresh).doesNotContain(old);
        assertThat(segments.ids("lifecycle-active", 0, 1000)).contains(old).doesNotContain(fresh);
        assertThat(segments.ids(Segments.ALL, 0, 1000)).contains(fresh, old);
        assertThat(segments.ids(Segments.ALL, fresh.value(), 1000))
                .contains(old)
                .doesNotContain(fresh);
        assertThat(segments.of(customers.get(fresh)))
                .extracting(Segment::key)
                .containsExactly("tier-growth", "lifecycle-new");
        assertThat(segments.size("tier-growth")).isGreaterThanOrEqualTo(2);
        assertThatThrownBy(() -> segments.ids("'; DROP TABLE customer", 0, 1)).isInstanceOf(Problem.class);
    }

    @Test
    void aListHoldsEachCustomerOnce() {
        CustomerId one = save(draft("L1", null, null));
        CustomerId two = save(draft("L2", null, null));
        String key = lists.create("May campaign");
        lists.add(key, List.of(one, two));
        lists.add(key, List.of(two));
        assertThat(lists.ids(key, 0, 10)).containsExactly(one, two);
        assertThat(lists.ids(key, one.value(), 10)).containsExactly(two);
        assertThat(lists.find(key).orElseThrow().size()).isEqualTo(2);
        assertThat(lists.recent().getFirst().key()).isEqualTo(key);
    }

    @Test
    void decisionTablesSeeWhatHappenedAndNoPersonalData() {
        CustomerId id = save(draft("D1", "Ann Lee", "1200"));
        record(id, "app.activated", CleanSlate.START);
        record(id, "loan.paid-off", CleanSlate.START);
        tags.add(id, "vip");
        tags.add(id, "vip");
        Map<String, @Nullable Object> known = customers.facts(id);
        assertThat(known)
                .containsEntry("appActivated", true)
                .containsEntry("firstDeposit", false)
                .containsEntry("loanPaidOff", true)
                .containsEntry("valueTier", "mass")
                .containsEntry("aumBand", "1k-10k")
                .containsEntry("tags", List.of("vip"))
                .doesNotContainKeys("name", "phone", "aum");
    }

    @Test
    void aFactSentTwiceIsKeptOnce() {
        CustomerId id = save(draft("F1", null, null));
        NewCustomerEvent fact = fact(id, "evt-1", "app.activated", CleanSlate.START);
        assertThat(customerEvents.record(List.of(fact, fact)).recorded()).hasSize(1);
        RecordedEvents again = customerEvents.record(List.of(fact, fact(id, "evt-2", "wecom.added", CleanSlate.START)));
        assertThat(again.recorded()).extracting(CustomerEvent::eventId).containsExactly("evt-2");
        assertThat(again.duplicates()).containsExactly("evt-1");
        assertThat(customerEvents.of(id, 10)).hasSize(2);
        assertThat(customerEvents.happened(id, "app.activated", Instant.EPOCH, CleanSlate.START))
                .isTrue();
        assertThat(customerEvents.happened(id, "app.activated", Instant.EPOCH, CleanSlate.START.minusMillis(1)))
                .isFalse();
    }

    @Test
    void twoSendersAtOnceRecordEachFactOnce() throws Exception {
        CustomerId id = save(draft("F2", null, null));
        List<NewCustomerEvent> same = IntStream.range(0, 1200)
                .mapToObj(n -> fact(id, "twice-" + n, "login", CleanSlate.START))
                .toList();
        Callable<Integer> sender = () -> customerEvents.record(same).recorded().size();
        int recorded = 0;
        try (var senders = Executors.newFixedThreadPool(2)) {
            for (var result : senders.invokeAll(List.of(sender, sender))) {
                recorded += result.get();
            }
        }
        assertThat(recorded).isEqualTo(1200);
        assertThat(customerEvents.of(id, 5000)).hasSize(1200);
    }

    private void record(CustomerId customerId, String type, Instant at) {
        customerEvents.record(List.of(fact(customerId, UUID.randomUUID().toString(), type, at)));
    }

    private static NewCustomerEvent fact(CustomerId customerId, String eventId, String type, Instant at) {
        return new NewCustomerEvent(eventId, customerId, type, at, "app", null, Map.of("k", "v"));
    }

    private CustomerId save(CustomerDraft draft) {
        return new ArrayList<>(saves.save(List.of(draft), "test").ids().values()).getFirst();
    }

    private static CustomerDraft draft(String no, @Nullable String name, @Nullable String aum) {
        return draft(no, name, aum, no.startsWith("Z") ? Set.of() : null);
    }

    private static CustomerDraft draft(
            String no, @Nullable String name, @Nullable String aum, @Nullable Set<Purpose> consents) {
        return new CustomerDraft(
                no,
                PersonalDetails.of(name, null, null),
                null,
                aum == null ? null : new BigDecimal(aum),
                null,
                null,
                null,
                Map.of("housing", "yes"),
                consents);
    }
}

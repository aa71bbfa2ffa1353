package io.journeyloop.customer.profile.rest;

import io.journeyloop.customer.Consent;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.FactDefinitions;
import io.journeyloop.customer.TimelineEntry;
import io.journeyloop.customer.profile.CustomerProfile;
import io.journeyloop.customer.profile.CustomerProfiles;
import io.journeyloop.journey.Labels;
import io.journeyloop.staff.Masking;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One customer, masked. */
@RestController
@Tag(name = "Customers")
class CustomerController {

    /** A decision; {@code assumed} where the customer has said nothing and the bank assumes it. */
    record ConsentBody(
            String purpose,
            @Nullable String channel,
            boolean granted,
            boolean assumed,
            @Nullable Instant since,
            @Nullable Instant until,
            String source) {

        static List<ConsentBody> all(CustomerProfile profile) {
            return Stream.concat(
                            profile.consents().stream().map(ConsentBody::of),
                            profile.assumedConsents().stream()
                                    .sorted()
                                    .map(one ->
                                            new ConsentBody(one.slug(), null, true, true, null, null, "assumption")))
                    .toList();
        }

        static ConsentBody of(Consent one) {
            return new ConsentBody(
                    one.purpose().slug(), one.channel(), one.granted(), false, one.since(), one.until(), one.source());
        }
    }

    record StageBody(String id, String name) {}

    record InstanceBody(String journey, String name, Instant enteredAt, List<StageBody> stages) {}

    record EntryBody(Instant at, String kind, String title, @Nullable String detail) {
        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "EntryBody[…]";
        }
    }

    record ProfileBody(
            String customerNo,
            String name,
            String phone,
            String branch,
            @Nullable String gender,
            @Nullable Integer age,
            @Nullable String occupation,
            @Nullable String maritalStatus,
            @Nullable String education,
            String tier,
            @Nullable String riskRating,
            @Nullable Instant openedAt,
            String lifecycle,
            Map<String, String> attributes,
            List<String> tags,
            List<String> segments,
            List<ConsentBody> consents,
            List<InstanceBody> journeys,
            List<EntryBody> timeline) {

        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "ProfileBody[…]";
        }
    }

    private final CustomerProfiles profiles;
    private final Labels labels;
    private final FactDefinitions facts;

    CustomerController(CustomerProfiles profiles, Labels labels, FactDefinitions facts) {
        this.profiles = profiles;
        this.labels = labels;
        this.facts = facts;
    }

    @Operation(
            summary = "A customer's masked profile",
            description = "With tags, segments, consents, open journeys in words of their stages, and the timeline in"
                    + " the language asked for (Accept-Language). Assets are shown as the tier alone.")
    @GetMapping("/api/v1/customers/{no}")
    ProfileBody get(@PathVariable String no, Locale locale) {
        CustomerProfile profile = profiles.get(no);
        profiles.viewed(profile);
        Customer customer = profile.customer();
        return new ProfileBody(
                customer.customerNo(),
                Masking.name(customer.name()),
                Masking.phone(customer.phone()),
                customer.branchNo(),
                customer.gender(),
                customer.age(),
                customer.occupation(),
                customer.maritalStatus(),
                customer.education(),
                customer.tier().slug(),
                customer.riskRating(),
                customer.openedAt(),
                customer.lifecycle().slug(),
                attributes(customer),
                profile.tags(),
                profile.segments().stream().map(one -> one.key()).toList(),
                ConsentBody.all(profile),
                profile.journeys().stream().map(one -> instance(one, locale)).toList(),
                profile.timeline().stream().map(one -> entry(one, locale)).toList());
    }

    private Map<String, String> attributes(Customer customer) {
        Map<String, String> shown = new TreeMap<>();
        facts.masked(customer).forEach(fact -> shown.put(fact.key(), fact.value()));
        return shown;
    }

    private InstanceBody instance(CustomerProfile.Instance one, Locale locale) {
        String key = one.instance().key();
        return new InstanceBody(
                key,
                labels.journey(key, locale, one.journeyName()),
                one.instance().enteredAt(),
                one.stages().stream()
                        .map(stage -> new StageBody(stage.id(), labels.stage(key, stage.id(), locale, stage.name())))
                        .toList());
    }

    private static EntryBody entry(TimelineEntry one, Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        return new EntryBody(
                one.at(),
                one.kind(),
                chinese ? one.titleZh() : one.title(),
                one.detail() == null ? null : Masking.words(one.detail()));
    }
}

package io.journeyloop.customer.profile.rest;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.FactDefinitions;
import io.journeyloop.customer.TimelineEntry;
import io.journeyloop.customer.profile.CustomerProfile;
import io.journeyloop.customer.profile.CustomerProfiles;
import io.journeyloop.customer.profile.rest.ProfileBody.ConsentBody;
import io.journeyloop.customer.profile.rest.ProfileBody.Demographics;
import io.journeyloop.customer.profile.rest.ProfileBody.EntryBody;
import io.journeyloop.customer.profile.rest.ProfileBody.InstanceBody;
import io.journeyloop.customer.profile.rest.ProfileBody.StageBody;
import io.journeyloop.customer.profile.rest.ProfileBody.Standing;
import io.journeyloop.journey.Labels;
import io.journeyloop.staff.Masking;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One customer, masked. */
@RestController
@Tag(name = "Customers")
class CustomerController {

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
                customer.branchNo().value(),
                Demographics.of(customer),
                Standing.of(customer),
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

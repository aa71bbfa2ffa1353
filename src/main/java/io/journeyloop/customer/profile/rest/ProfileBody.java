package io.journeyloop.customer.profile.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.journeyloop.customer.Consent;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.profile.CustomerProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A customer's profile as the API shows it, masked; its parts are flat in JSON. */
record ProfileBody(
        String customerNo,
        String name,
        String phone,
        String branch,
        @JsonUnwrapped Demographics demographics,
        @JsonUnwrapped Standing standing,
        Map<String, String> attributes,
        List<String> tags,
        List<String> segments,
        List<ConsentBody> consents,
        List<InstanceBody> journeys,
        List<EntryBody> timeline) {

    record Demographics(
            @Nullable String gender,
            @Nullable Integer age,
            @Nullable String occupation,
            @Nullable String maritalStatus,
            @Nullable String education) {

        static Demographics of(Customer customer) {
            return new Demographics(
                    customer.gender(),
                    customer.age(),
                    customer.occupation(),
                    customer.maritalStatus(),
                    customer.education());
        }

        /** Nothing of who it is. */
        @Override
        public String toString() {
            return "Demographics[…]";
        }
    }

    /** How the customer stands with the bank. */
    record Standing(String tier, @Nullable String riskRating, @Nullable Instant openedAt, String lifecycle) {

        static Standing of(Customer customer) {
            return new Standing(
                    customer.tier().slug(),
                    customer.riskRating(),
                    customer.openedAt(),
                    customer.lifecycle().slug());
        }
    }

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

    /** Nothing of what people said. */
    @Override
    public String toString() {
        return "ProfileBody[…]";
    }
}

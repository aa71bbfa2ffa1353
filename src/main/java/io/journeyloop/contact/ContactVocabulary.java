package io.journeyloop.contact;

import io.journeyloop.common.Channel;
import io.journeyloop.journey.ContactPace;
import io.journeyloop.journey.ModelVocabulary;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a model may mention of contacts, told to whoever checks models. */
@Configuration(proxyBeanMethods = false)
class ContactVocabulary {

    private record Names(Kind kind, Supplier<Set<String>> all) implements ModelVocabulary {
        @Override
        public Set<String> names() {
            return all.get();
        }
    }

    @Bean
    ModelVocabulary scriptNames(Scripts scripts) {
        return new Names(ModelVocabulary.Kind.SCRIPT, scripts::keys);
    }

    @Bean
    ModelVocabulary messageNames(Scripts scripts) {
        return new Names(ModelVocabulary.Kind.MESSAGE, scripts::sendable);
    }

    @Bean
    ModelVocabulary offerNames(Offers offers) {
        return new Names(
                ModelVocabulary.Kind.OFFER,
                () -> offers.all().stream().map(Offer::key).collect(Collectors.toSet()));
    }

    @Bean
    ModelVocabulary contactChannelNames() {
        Set<String> channels = Channel.FOR_CONTACT.stream().map(Channel::slug).collect(Collectors.toSet());
        return new Names(ModelVocabulary.Kind.CONTACT_CHANNEL, () -> channels);
    }

    @Bean
    ModelVocabulary staffChannelNames() {
        Set<String> channels = Channel.FOR_CONTACT.stream()
                .filter(channel -> !channel.digital())
                .map(Channel::slug)
                .collect(Collectors.toSet());
        return new Names(ModelVocabulary.Kind.STAFF_CHANNEL, () -> channels);
    }

    @Bean
    ModelVocabulary contactPurposeNames() {
        Set<String> purposes =
                Arrays.stream(ContactPurpose.values()).map(ContactPurpose::slug).collect(Collectors.toSet());
        return new Names(ModelVocabulary.Kind.CONTACT_PURPOSE, () -> purposes);
    }

    /** The day's cap, spread over the day: with one a day, two are a day apart. */
    @Bean
    ContactPace contactPace(ContactLimits limits) {
        return () -> Duration.ofDays(1).dividedBy(limits.perDay());
    }
}

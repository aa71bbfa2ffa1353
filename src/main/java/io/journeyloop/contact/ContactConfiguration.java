package io.journeyloop.contact;

import io.journeyloop.customer.UrgentEvents;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ContactHours.class, ContactLimits.class, ContactPeriods.class, AnswerMeanings.class})
class ContactConfiguration {

    @Bean
    ContactRules contactRules(ContactHours hours, ContactLimits limits, ContactPeriods periods) {
        return new ContactRules(hours, limits, periods);
    }

    /** No message goes out between a refusal's arrival and its telling. */
    @Bean
    UrgentEvents refusalEvents(AnswerMeanings meanings) {
        return meanings::refusedEvents;
    }

    @Bean
    ContactPolicy contactPolicy(ContactRules rules) {
        return new ContactPolicy(rules);
    }
}

package io.journeyloop.contact;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContactRules.class)
class ContactConfiguration {

    @Bean
    ContactPolicy contactPolicy(ContactRules rules) {
        return new ContactPolicy(rules);
    }
}

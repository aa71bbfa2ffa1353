package io.journeyloop.time;

import java.time.InstantSource;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    JourneyClock clock() {
        return new JourneyClock(InstantSource.system());
    }

    @Bean
    BankZone bankZone(@Value("${journeyloop.time-zone}") ZoneId zone) {
        return new BankZone(zone);
    }
}

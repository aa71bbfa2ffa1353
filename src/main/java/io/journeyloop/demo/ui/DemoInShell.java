package io.journeyloop.demo.ui;

import com.vaadin.flow.component.Component;
import io.journeyloop.demo.DemoTime;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.ShellAddition;
import io.journeyloop.shell.ShellStrip;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Puts the demo's strip and clock into the frame of the screens. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoInShell {

    @Bean
    ShellStrip demoStrip(DemoTime time, LocaleFormats formats) {
        return () -> new DemoStrip(time, formats);
    }

    @Bean
    ShellAddition demoClock(DemoTime time, LocaleFormats formats) {
        return () -> {
            Component clock = new DemoClock(time, formats);
            return Optional.of(clock);
        };
    }
}

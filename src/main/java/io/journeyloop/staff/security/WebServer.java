package io.journeyloop.staff.security;

import io.journeyloop.common.DatabaseWatch;
import io.journeyloop.common.PublicAddress;
import io.journeyloop.common.PublicPage;
import io.journeyloop.common.Texts;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The server in front of the doors. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class WebServer {

    /** Headers of a proxy are believed from the proxies named alone; the address of the product is never theirs to say. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> trustedProxies(SecuritySettings settings) {
        return server -> {
            if (!settings.trustedProxies().isEmpty()) {
                RemoteIpValve valve = new RemoteIpValve();
                valve.setInternalProxies(settings.trustedProxies().stream()
                        .map(String::strip)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|")));
                valve.setRemoteIpHeader("X-Forwarded-For");
                valve.setProtocolHeader("X-Forwarded-Proto");
                server.addEngineValves(valve);
            }
        };
    }

    /** Each call has a thread of its own, so that those who send half a body hold up nobody else, the health least of all. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> threads() {
        return server ->
                server.addProtocolHandlerCustomizers(handler -> handler.setExecutor(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("http-", 0).factory())));
    }

    @Bean
    FilterRegistrationBean<WhileDatabaseIsAway> whileDatabaseIsAway(
            DatabaseWatch watch, ProblemEntryPoint problems, PublicPage page, Texts texts) {
        FilterRegistrationBean<WhileDatabaseIsAway> filter =
                new FilterRegistrationBean<>(new WhileDatabaseIsAway(watch, problems, page, texts));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    /** Behind a proxy that speaks https for the product, the cookie is for https as well. */
    @Bean
    ServletContextInitializer secureCookie(PublicAddress address) {
        return context -> {
            if (address.isHttps()) {
                context.getSessionCookieConfig().setSecure(true);
            }
        };
    }

    @Bean
    FilterRegistrationBean<OwnAddress> ownAddress() {
        FilterRegistrationBean<OwnAddress> filter = new FilterRegistrationBean<>(new OwnAddress());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}

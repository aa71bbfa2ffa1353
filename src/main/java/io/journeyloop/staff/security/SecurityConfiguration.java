package io.journeyloop.staff.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import io.journeyloop.common.PublicAddress;
import io.journeyloop.common.Throttle;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.Roles;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.persistence.StaffMapper;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * The doors: the API by HTTP Basic without a session, the customer's own pages without an account, the screens by a
 * sign-in form. Whoever comes in is then asked for a role by the service behind, again.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String[] API = {"/api/**", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml"};
    private static final String[] API_PAGES = {"/swagger-ui/**", "/swagger-ui.html"};

    private final ProblemEntryPoint problems;
    private final SecuritySettings settings;
    private final PublicAddress address;

    SecurityConfiguration(ProblemEntryPoint problems, SecuritySettings settings, PublicAddress address) {
        this.problems = problems;
        this.settings = settings;
        this.address = address;
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) {
        return basic(http.securityMatcher(API), SafeHeaders.PROGRAMS)
                .authorizeHttpRequests(calls -> calls.anyRequest().authenticated())
                .build();
    }

    /** The API's description as a page: for signed-in people, and only where it is switched on. */
    @Bean
    @Order(2)
    SecurityFilterChain apiPages(HttpSecurity http) {
        return basic(http.securityMatcher(API_PAGES), SafeHeaders.SCREENS)
                .authorizeHttpRequests(calls -> calls.anyRequest().authenticated())
                .build();
    }

    /** The link of a survey, or of the way back, is its own key: it is long, random, used once and expires. */
    @Bean
    @Order(3)
    SecurityFilterChain customersPages(HttpSecurity http, Clock clock) {
        Duration minute = Duration.ofMinutes(1);
        Throttle calls = new Throttle(new Throttle.Patience(settings.publicCalls(), minute, minute, minute), clock);
        return http.securityMatcher("/s/**", "/r/**")
                .authorizeHttpRequests(pages -> pages.anyRequest().permitAll())
                .addFilterBefore(new SmallBodies(problems, settings.publicBody(), calls), CsrfFilter.class)
                .headers(SafeHeaders.PROGRAMS)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain operations(HttpSecurity http) {
        return basic(http.securityMatcher("/actuator/**"), SafeHeaders.PROGRAMS)
                .authorizeHttpRequests(calls -> calls.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasRole("ADMIN"))
                .build();
    }

    /** The part of Camunda's own REST by which a modeler deploys: for process owners alone. */
    @Bean
    @Order(5)
    SecurityFilterChain engineRest(HttpSecurity http) {
        return basic(http.securityMatcher("/engine-rest", "/engine-rest/**"), SafeHeaders.PROGRAMS)
                .authorizeHttpRequests(calls -> calls.anyRequest().hasAnyRole(Roles.PROCESS_OWNER, Roles.ADMIN))
                .build();
    }

    @Bean
    @Order(10)
    SecurityFilterChain screens(HttpSecurity http, StaffDirectory directory) {
        return http.authorizeHttpRequests(calls -> calls.requestMatchers("/assets/**", "/favicon.ico", "/error")
                        .permitAll())
                .headers(SafeHeaders.SCREENS)
                .addFilterBefore(new SmallBodies(problems, settings.anonymousBody(), null), CsrfFilter.class)
                .addFilterBefore(new SessionsFollowAccounts(directory), AnonymousAuthenticationFilter.class)
                .with(vaadin(), screens -> screens.loginView("/login"))
                .formLogin(form -> form.failureHandler(new SignInRefusals()))
                .build();
    }

    /** A provider, not a manager: the doors above ask the one manager that Boot builds around it. */
    @Bean
    StaffSignIn staffSignIn(
            StaffMapper accounts,
            StaffDirectory directory,
            VerifiedPasswords passwords,
            SignInThrottle throttle,
            Audit audit) {
        StaffSignIn provider =
                new StaffSignIn(new StaffAccounts(accounts), directory, throttle, audit, settings.shortPasswords());
        provider.setPasswordEncoder(passwords);
        return provider;
    }

    /** What programs call: HTTP Basic at each call, no session, nothing that a page of another site may send. */
    private HttpSecurity basic(HttpSecurity http, Customizer<HeadersConfigurer<HttpSecurity>> headers) {
        return http.httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        doors -> doors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterBefore(new CrossSite(problems, address.origin()), CsrfFilter.class)
                .headers(headers)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }
}

package io.journeyloop.staff.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import io.journeyloop.staff.Roles;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.persistence.StaffMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * The doors: the API by HTTP Basic without a session, the customer's own pages without an account, the screens by a
 * sign-in form. Whoever comes in is then asked for a role by the service behind, again.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String[] API = {
        "/api/**", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui/**", "/swagger-ui.html"
    };

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ProblemDoors problems) {
        return http.securityMatcher(API)
                .authorizeHttpRequests(calls -> calls.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        doors -> doors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The link of a survey, or of the way back, is its own key: it is long, random, used once and expires. */
    @Bean
    @Order(2)
    SecurityFilterChain customersPages(HttpSecurity http) {
        return http.securityMatcher("/s/**", "/r/**")
                .authorizeHttpRequests(calls -> calls.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain operations(HttpSecurity http, ProblemDoors problems) {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(calls -> calls.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasRole("ADMIN"))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(doors -> doors.accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The part of Camunda's own REST by which a modeler deploys: for process owners alone. */
    @Bean
    @Order(4)
    SecurityFilterChain engineRest(HttpSecurity http, ProblemDoors problems) {
        return http.securityMatcher("/engine-rest", "/engine-rest/**")
                .authorizeHttpRequests(calls -> calls.anyRequest().hasAnyRole(Roles.PROCESS_OWNER, Roles.ADMIN))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        doors -> doors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(10)
    SecurityFilterChain screens(HttpSecurity http, StaffDirectory directory) {
        return http.authorizeHttpRequests(calls -> calls.requestMatchers("/assets/**", "/favicon.ico", "/error")
                        .permitAll())
                .addFilterBefore(new SessionsFollowAccounts(directory), AnonymousAuthenticationFilter.class)
                .with(vaadin(), screens -> screens.loginView("/login"))
                .build();
    }

    /** A provider, not a manager: the doors above ask the one manager that Boot builds around it. */
    @Bean
    DaoAuthenticationProvider staffSignIn(StaffMapper accounts, VerifiedPasswords passwords, SignInThrottle throttle) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(new StaffAccounts(accounts));
        provider.setPasswordEncoder(passwords);
        provider.setPreAuthenticationChecks(throttle);
        return provider;
    }
}

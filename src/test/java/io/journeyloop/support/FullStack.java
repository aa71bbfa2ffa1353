package io.journeyloop.support;

import io.journeyloop.staff.TestPeople;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole product on H2 in memory with a web server on a random port: one context for the suite. Before each test
 * class all stored rows go, the demo's people come and the clock stands still at {@link CleanSlate#START}; due work runs by
 * hand alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:fullstack;MODE=MySQL;DATABASE_TO_UPPER=TRUE;"
                    + "CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=96"
        })
@ContextConfiguration(initializers = TestGateway.class)
@ActiveProfiles("test")
@TestExecutionListeners(
        listeners = {CleanSlate.class, TestPeople.class},
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface FullStack {}

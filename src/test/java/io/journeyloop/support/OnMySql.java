package io.journeyloop.support;

import io.journeyloop.staff.TestPeople;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/** The whole product on a genuine MySQL 8; otherwise as {@link FullStack}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {OnMySql.FreshSchema.class, TestGateway.class})
@ActiveProfiles("test")
@TestExecutionListeners(
        listeners = {CleanSlate.class, TestPeople.class},
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface OnMySql {

    /**
     * Points the product at an empty schema with what an operator would set, and nothing more; before the product looks
     * at its database, else the test would open the folder of the embedded one, which one process alone may have.
     */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    final class FreshSchema implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            RealMySql.Schema schema = RealMySql.freshSchema();
            TestPropertyValues.of(
                            "spring.datasource.url=" + schema.url(),
                            "spring.datasource.username=" + schema.user(),
                            "spring.datasource.password=" + schema.password())
                    .applyTo(context);
        }
    }
}

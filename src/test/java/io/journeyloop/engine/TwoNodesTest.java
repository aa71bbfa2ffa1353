package io.journeyloop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.JourneyLoopApplication;
import io.journeyloop.support.RealMySql;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class TwoNodesTest {

    @Test
    void bothComeUpWhenTheyStartAtOnceOnAnEmptyDatabase() throws Exception {
        RealMySql.Schema schema = RealMySql.freshSchema();
        Callable<ConfigurableApplicationContext> node = () -> new SpringApplicationBuilder(JourneyLoopApplication.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + schema.url(),
                        "--spring.datasource.username=" + schema.user(),
                        "--spring.datasource.password=" + schema.password());
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<ConfigurableApplicationContext>> starting = both.invokeAll(List.of(node, node));
            try (ConfigurableApplicationContext one = starting.get(0).get();
                    ConfigurableApplicationContext other = starting.get(1).get()) {
                List<Engine.Definition> models = one.getBean(Engine.class).latestDefinitions();
                assertThat(models).isNotEmpty().allSatisfy(model -> assertThat(model.version())
                        .isEqualTo(1));
                assertThat(other.getBean(Engine.class).latestDefinitions()).containsExactlyInAnyOrderElementsOf(models);
            }
        }
    }
}

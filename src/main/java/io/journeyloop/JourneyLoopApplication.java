package io.journeyloop;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** JourneyLoop: customer journeys and experience management on executable BPMN. */
@SpringBootApplication
public class JourneyLoopApplication {

    /** Starts the product. The engine stores times in the JVM's zone, so that zone is UTC on every node. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(JourneyLoopApplication.class, args);
    }
}

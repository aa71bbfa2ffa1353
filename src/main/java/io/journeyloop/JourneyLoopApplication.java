package io.journeyloop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** JourneyLoop: customer journeys and experience management on executable BPMN. */
@SpringBootApplication
public class JourneyLoopApplication {

    private JourneyLoopApplication() {}

    public static void main(String[] args) {
        SpringApplication.run(JourneyLoopApplication.class, args);
    }
}

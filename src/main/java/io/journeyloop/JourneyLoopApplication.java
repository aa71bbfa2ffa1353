package io.journeyloop;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** JourneyLoop: customer journeys and experience management on executable BPMN. */
@SpringBootApplication
public class JourneyLoopApplication {

    /**
     * The engine asks for it at each timer it makes. Unnamed, the JDK searches every jar for a provider each time:
     * a twelfth of a timer's cost.
     */
    private static final String DURATIONS = "javax.xml.datatype.DatatypeFactory";

    private static final String JDK_DURATIONS = "com.sun.org.apache.xerces.internal.jaxp.datatype.DatatypeFactoryImpl";

    /** Starts the product. The engine stores times in the JVM's zone, so that zone is UTC on every node. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (System.getProperty(DURATIONS) == null) {
            System.setProperty(DURATIONS, JDK_DURATIONS);
        }
        SpringApplication.run(JourneyLoopApplication.class, args);
    }
}

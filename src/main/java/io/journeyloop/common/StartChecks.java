package io.journeyloop.common;

import static io.journeyloop.common.Message.say;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Looks at what a start needs before anything is built: in a second it is known, and said in a sentence, what else would
 * end a minute later in a stack trace.
 */
class StartChecks implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 64;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment settings = context.getEnvironment();
        String url = settings.getProperty("spring.datasource.url", "");
        if (url.isEmpty() || url.startsWith("jdbc:h2:mem:")) {
            return;
        }
        timeZone(settings.getProperty("journeyloop.time-zone", "UTC"));
        StartDatabase database = new StartDatabase(
                url,
                settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""));
        database.open();
        try {
            database.requireKnownTables();
        } catch (StartRefused other) {
            database.close();
            throw other;
        }
        context.addApplicationListener(database);
        String first = settings.getProperty("journeyloop.admin-password", "");
        boolean demo = settings.acceptsProfiles(Profiles.of("demo"));
        if (!demo && !first.isBlank() && !fits(first) && !database.hasAccounts()) {
            database.close();
            throw new StartRefused(say("common.start.first-password", SHORTEST_PASSWORD, LONGEST_PASSWORD), null);
        }
    }

    private static void timeZone(String name) {
        try {
            ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new StartRefused(say("common.start.time-zone", BoundedNumbers.shown(name)), unknown);
        }
    }

    private static boolean fits(String password) {
        return password.length() >= SHORTEST_PASSWORD && password.length() <= LONGEST_PASSWORD;
    }
}

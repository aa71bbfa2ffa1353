package io.journeyloop.bench;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.NewCustomerEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A batch of 5,000 events, as the intake takes it, against one insert an event; both kept once by their id. */
final class EventBench {

    private static final int EVENTS = 5000;

    private EventBench() {}

    static void run(World world, Report report) {
        List<String> numbers = world.customers("EVENT", 1000);
        List<CustomerId> customers =
                List.copyOf(world.get(Customers.class).idsByNo(numbers).values());
        CustomerEvents customerEvents = world.get(CustomerEvents.class);
        customerEvents.record(events("warm", customers, EVENTS));
        long ours = World.time(() -> customerEvents.record(events("ours", customers, EVENTS)));
        JdbcTemplate sql = world.sql();
        sql.execute("CREATE TABLE IF NOT EXISTS bench_event (id VARCHAR(100) PRIMARY KEY, customer_id BIGINT,"
                + " event_type VARCHAR(100), occurred_at DATETIME(3), KEY (customer_id, event_type))");
        TransactionTemplate transaction = world.get(TransactionTemplate.class);
        long plain = World.time(() -> events("plain", customers, EVENTS)
                .forEach(event -> transaction.executeWithoutResult(status -> sql.update(
                        "INSERT IGNORE INTO bench_event VALUES (?, ?, ?, '2026-03-02')",
                        event.eventId(),
                        event.customerId().value(),
                        event.type()))));
        report.compare("5,000 events: checked, kept once, told to waiting journeys", "raw SQL, one insert each", plain, ours);
        long again = World.time(() -> customerEvents.record(events("ours", customers, EVENTS)));
        report.growth("the same 5,000 events sent again", "first time, second time", ours, again);
        sql.execute("DROP TABLE bench_event");
    }

    private static List<NewCustomerEvent> events(String prefix, List<CustomerId> customers, int count) {
        List<NewCustomerEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(new NewCustomerEvent(
                    prefix + "-" + i,
                    customers.get(i % customers.size()),
                    "card.used",
                    World.START,
                    "app",
                    "001",
                    Map.of("amountBand", "low")));
        }
        return events;
    }
}

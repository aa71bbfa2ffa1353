package io.journeyloop.worklist;

import io.journeyloop.customer.CustomerDraft;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.PersonalDetails;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.support.CleanSlate;
import io.journeyloop.time.JourneyClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Customers at the counter, as {@link CounterWork} has them, and who does what with their tasks. */
abstract class CounterWorld {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    ProcessEngine camunda;

    @Autowired
    Worklist worklist;

    @Autowired
    InternalTasks internalTasks;

    @Autowired
    TaskResults results;

    @Autowired
    DueWorks due;

    @Autowired
    Journeys journeys;

    @Autowired
    JourneyClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    private CustomerSaves customers;

    @Autowired
    private CurrentStaff current;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private ApplicationContext beans;

    private CounterWork counter;

    @BeforeEach
    void deploy() {
        counter = new CounterWork(beans);
    }

    @AfterEach
    void backToTheStart() {
        counter.clear();
        clock.fix(CleanSlate.START);
    }

    InstanceId enter(String branch) {
        return enter(branch, "王小明", null, null);
    }

    /** Lets a new customer enter; the journey instance's id. */
    InstanceId enter(String branch, String name, @Nullable String phone, @Nullable BigDecimal aum) {
        String no = getClass().getSimpleName().charAt(0) + String.valueOf(NUMBERS.incrementAndGet());
        CustomerDraft draft = new CustomerDraft(
                no, PersonalDetails.of(name, phone, null), new BranchNo(branch), aum, null, null, null, Map.of(), null);
        CustomerId customer = customers.save(List.of(draft), "test").ids().get(no);
        return journeys.enter(customer, "counter", Map.of("ownerRole", "branch-manager", "sla", "PT4H"));
    }

    Task task(InstanceId instance, String element) {
        TaskId id = counter.task(instance, element);
        return as("cx1", () -> worklist.get(id));
    }

    <T extends @Nullable Object> T as(String person, Supplier<T> work) {
        return current.as(directory.find(person).orElseThrow(), work);
    }
}

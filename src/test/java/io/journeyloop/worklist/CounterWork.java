package io.journeyloop.worklist;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.support.Models;
import io.journeyloop.support.People;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Customers at the counter, whose journey asks a relationship manager, a manager and any teller of the bank. */
public class CounterWork {

    private final ApplicationContext beans;

    public CounterWork(ApplicationContext beans) {
        this.beans = beans;
        Models.deploy(beans.getBean(ProcessEngine.class), "counter-call");
        Models.deploy(beans.getBean(ProcessEngine.class), "counter");
    }

    /** Lets a new customer of that branch enter; the journey instance's id. */
    public InstanceId enter(String branch) {
        CustomerId customer = People.customer(beans.getBean(CustomerSaves.class), branch);
        return beans.getBean(Journeys.class)
                .enter(customer, "counter", Map.of("ownerRole", "branch-manager", "sla", "PT4H"));
    }

    /** The id of the task of that element. */
    public TaskId task(InstanceId instance, String element) {
        return new TaskId(Objects.requireNonNull(beans.getBean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT id FROM work_task WHERE instance_id = ? AND element_id = ?",
                        String.class,
                        instance.value(),
                        element)));
    }

    public <T> T as(String person, Supplier<T> work) {
        return beans.getBean(CurrentStaff.class)
                .as(beans.getBean(StaffDirectory.class).find(person).orElseThrow(), work);
    }

    /** Takes all tasks away. */
    public void clear() {
        JdbcTemplate jdbc = beans.getBean(JdbcTemplate.class);
        jdbc.update("DELETE FROM work_task_result");
        jdbc.update("DELETE FROM work_task_draft");
        jdbc.update("DELETE FROM work_task");
        jdbc.update("DELETE FROM work_task_delta");
        jdbc.update("DELETE FROM work_task_count");
    }

    /** Lets the amount of all tasks be 0 to 5,000 with two decimals. */
    public void limitAmounts() {
        beans.getBean(JdbcTemplate.class)
                .update(
                        "UPDATE work_task SET form_fields = REPLACE(form_fields, 'amount:number', 'amount:number(0..5000, 2)')"
                                + " WHERE form_fields LIKE '%amount:number;%'");
    }
}

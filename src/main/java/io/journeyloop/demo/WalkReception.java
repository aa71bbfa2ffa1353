package io.journeyloop.demo;

import io.journeyloop.customer.Customer;
import io.journeyloop.demo.scenario.Scenario;
import io.journeyloop.journey.Journeys;
import io.journeyloop.recovery.NewComplaint;
import io.journeyloop.recovery.Recovery;
import io.journeyloop.staff.CurrentStaff;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Receives customers of the demo in the name of a colleague of their branch: at a journey's entry, with a complaint. */
@Component
@Profile("demo")
class WalkReception {

    private static final List<String> COMPLAINTS_ZH =
            List.of("客服电话一直占线", "多收了一笔费用", "理财到期未按时到账", "柜台态度冷淡", "手机银行无法登录", "信用卡被重复扣费", "贷款审批没有说明原因");

    /** What the bank writes above a complaint of a topic. */
    private static final Map<String, String> ISSUES = Map.of("money", "收费", "loan", "贷款");

    private final Journeys journeys;
    private final Recovery recovery;
    private final CurrentStaff staff;
    private final Colleagues colleagues;
    private final DemoSettings settings;
    private final Clock clock;

    WalkReception(
            Journeys journeys,
            Recovery recovery,
            CurrentStaff staff,
            Colleagues colleagues,
            DemoSettings settings,
            Clock clock) {
        this.journeys = journeys;
        this.recovery = recovery;
        this.staff = staff;
        this.colleagues = colleagues;
        this.settings = settings;
        this.clock = clock;
    }

    void enter(Customer customer, String journey, Map<String, Object> context) {
        staff.as(colleagues.receiving(customer.branchNo()), () -> journeys.enter(customer.id(), journey, context));
    }

    void complain(Customer customer, Scenario scenario) {
        staff.as(
                colleagues.receiving(customer.branchNo()),
                () -> recovery.openFromComplaint(complaint(scenario, customer)));
    }

    private NewComplaint complaint(Scenario scenario, Customer customer) {
        Dice dice = Dice.of(settings.seed(), customer.id().value(), 13);
        return new NewComplaint(
                null,
                customer.customerNo(),
                clock.instant(),
                null,
                null,
                ISSUES.get(String.valueOf(scenario.context().get("topic"))),
                dice.one(COMPLAINTS_ZH),
                dice.one(List.of("phone", "branch", "app")));
    }
}

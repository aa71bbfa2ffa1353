package io.journeyloop.demo;

import io.journeyloop.customer.CustomerDraft;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.Lifecycle;
import io.journeyloop.customer.PersonalDetails;
import io.journeyloop.customer.Purpose;
import io.journeyloop.staff.BranchNo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The customers of the demo: names put together from common surnames and given names, phone numbers that no network
 * has ({@code 100…}). The first ones are prospects, the others have an account.
 */
@Component
@Profile("demo")
class DemoPeople {

    private static final int A_STATEMENT = 500;
    private static final List<String> SURNAMES = List.of(
            "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁",
            "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "欧阳", "上官");
    private static final List<String> WOMEN = List.of(
            "芳", "娜", "秀英", "敏", "静", "丽", "艳", "娟", "雨桐", "欣怡", "梓涵", "诗涵", "雅婷", "晓燕", "思琪", "佳怡", "若曦", "婉清");
    private static final List<String> MEN =
            List.of("伟", "强", "磊", "军", "洋", "勇", "杰", "涛", "明", "超", "浩然", "子轩", "宇航", "俊杰", "志强", "文博", "建国", "天佑");
    private static final List<String> OCCUPATIONS = List.of(
            "teacher",
            "engineer",
            "nurse",
            "driver",
            "shop-owner",
            "office-clerk",
            "student",
            "retired",
            "civil-servant",
            "sales",
            "factory-worker",
            "freelancer");
    private static final List<String> EDUCATION = List.of("secondary", "college", "bachelor", "master");
    private static final List<String> RATINGS = List.of("R1", "R2", "R3", "R4", "R5");
    private static final List<String> BRANCHES =
            List.of("001", "001", "001", "001", "002", "002", "002", "003", "003", "004", "005");

    private final CustomerSaves saves;

    DemoPeople(CustomerSaves saves) {
        this.saves = saves;
    }

    /** The number of the customer at that place. */
    static String number(int place) {
        return "D%07d".formatted(place);
    }

    static String branchOf(DemoSettings settings, int place) {
        return Dice.of(settings.seed(), place, 41).one(BRANCHES);
    }

    static boolean isOne(String customerNo) {
        return customerNo.matches("D\\d{7}");
    }

    /** Makes all of them, as they stand at the beginning of the history. */
    void make(DemoSettings settings, Instant beginsAt) {
        List<CustomerDraft> drafts = IntStream.range(0, settings.customers())
                .mapToObj(place -> draft(settings, place, beginsAt))
                .toList();
        for (int from = 0; from < drafts.size(); from += A_STATEMENT) {
            saves.save(drafts.subList(from, Math.min(drafts.size(), from + A_STATEMENT)), "demo");
        }
    }

    private static CustomerDraft draft(DemoSettings settings, int place, Instant beginsAt) {
        Dice dice = Dice.of(settings.seed(), place);
        boolean prospect = place < settings.prospects();
        boolean woman = dice.chance(0.51);
        int age = (int) Math.clamp(Math.round(39 + 14 * dice.normal()), 18, 86);
        return new CustomerDraft(
                number(place),
                new PersonalDetails(
                        dice.one(SURNAMES) + dice.one(woman ? WOMEN : MEN),
                        "100%08d".formatted(10_000_000 + place * 7 + dice.below(7)),
                        woman ? "female" : "male",
                        age,
                        age > 62 ? "retired" : dice.one(OCCUPATIONS),
                        age < 25 || dice.chance(0.3) ? "single" : "married",
                        dice.one(EDUCATION)),
                new BranchNo(branchOf(settings, place)),
                aum(dice, prospect),
                dice.one(RATINGS),
                prospect ? null : openedAt(dice, place - settings.prospects() < settings.newClients(), beginsAt),
                prospect ? Lifecycle.PROSPECT : Lifecycle.ACTIVE,
                Map.of(),
                consents(settings, place, dice));
    }

    private static BigDecimal aum(Dice dice, boolean prospect) {
        double log = (prospect ? 9.2 : 10.6) + 1.7 * dice.normal();
        return BigDecimal.valueOf(Math.exp(log)).setScale(2, RoundingMode.HALF_UP);
    }

    private static Instant openedAt(Dice dice, boolean isNew, Instant beginsAt) {
        long hours = isNew ? dice.below(20) : 24L * (30 + dice.below(3000));
        return beginsAt.minus(Duration.ofHours(hours));
    }

    /** As a bank has them: most agreed when the account was opened, some to a part, a few were never asked. */
    private static @Nullable Set<Purpose> consents(DemoSettings settings, int place, Dice dice) {
        if (Dice.of(settings.seed(), place, 43).chance(0.03)) {
            return null;
        }
        if (dice.chance(0.8)) {
            return EnumSet.allOf(Purpose.class);
        }
        List<Purpose> granted = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            if (dice.chance(0.5)) {
                granted.add(purpose);
            }
        }
        return Set.copyOf(granted);
    }
}

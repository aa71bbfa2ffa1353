package io.journeyloop.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.journeyloop.support.ProductClasses;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * No record prints what customers say or who they are: an exception, a log or a debugger shows what an object says of
 * itself. Holds for every record whose components are named like somebody's words, phone or address.
 */
class PersonalWordsTest {

    private static final String SENTINEL = "13812341234 said so";
    private static final Set<String> PERSONAL = Set.of(
            "narrative",
            "comment",
            "verbatim",
            "words",
            "heard",
            "phone",
            "email",
            "customername",
            "issue",
            "remedy",
            "proposal",
            "wordszh",
            "address",
            "idnumber",
            "reason",
            "note",
            "detail",
            "text");

    /** Beside one of these a name is a person's. */
    private static final Set<String> WHOSE = Set.of("customerno", "customerid", "phone");

    /** Whose reason, note or text is the bank's own: content, a model's version, a code that is counted, a task's name. */
    private static final Set<String> THE_BANKS_OWN = Set.of(
            "io.journeyloop.worklist.TaskAids$Script",
            "io.journeyloop.contact.Script",
            "io.journeyloop.journey.EntryRule",
            "io.journeyloop.engine.DecisionOrFormVersion",
            "io.journeyloop.studio.Draft",
            "io.journeyloop.studio.LiveVersion",
            "io.journeyloop.intake.ImportResult",
            "io.journeyloop.intake.EventsResult$Rejected",
            "io.journeyloop.intake.Rejection",
            "io.journeyloop.breakpoint.rest.BreakpointBodies$Refused",
            "io.journeyloop.journey.rest.MigrationController$InstanceBody",
            "io.journeyloop.journey.rest.MigrationRunController$ReasonBody",
            "io.journeyloop.journey.rest.MigrationRunController$ItemBody",
            "io.journeyloop.journey.persistence.LaunchMapper$StateCount",
            "io.journeyloop.journey.persistence.MigrationRunMapper$ItemRow",
            "io.journeyloop.journey.persistence.MigrationRunMapper$ReasonCount",
            "io.journeyloop.contact.rest.OutboxController$Failure");

    private static final Map<Class<?>, Object> KNOWN = Map.of(
            String.class,
            "x",
            int.class,
            1,
            long.class,
            1L,
            double.class,
            1.0,
            boolean.class,
            false,
            List.class,
            List.of(),
            Set.class,
            Set.of(),
            Map.class,
            Map.of());

    @Test
    void noRecordPrintsWhatIsPersonal() throws ReflectiveOperationException {
        List<String> telling = new ArrayList<>();
        int looked = 0;
        for (Class<?> one : records()) {
            if (Arrays.stream(one.getRecordComponents()).anyMatch(PersonalWordsTest::isPersonal)) {
                looked++;
                if (filled(one)
                        .map(String::valueOf)
                        .filter(text -> text.contains(SENTINEL))
                        .isPresent()) {
                    telling.add(one.getName());
                }
            }
        }
        assertThat(telling).isEmpty();
        assertThat(looked).isGreaterThan(20);
    }

    private static List<Class<?>> records() {
        return ProductClasses.ALL.stream()
                .filter(JavaClass::isRecord)
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    private static boolean isPersonal(RecordComponent part) {
        Class<?> owner = part.getDeclaringRecord();
        return part.getType() == String.class
                && !THE_BANKS_OWN.contains(owner.getName())
                && (PERSONAL.contains(lower(part)) || ("name".equals(lower(part)) && isSomebodys(owner)));
    }

    private static boolean isSomebodys(Class<?> owner) {
        return Arrays.stream(owner.getRecordComponents()).anyMatch(part -> WHOSE.contains(lower(part)));
    }

    private static String lower(RecordComponent part) {
        return part.getName().toLowerCase(Locale.ROOT);
    }

    /** The record with the sentinel in its personal parts; nothing where its other parts can't be made up. */
    private static Optional<Object> filled(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] parts = type.getRecordComponents();
        Constructor<?> canonical = type.getDeclaredConstructor(
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        canonical.setAccessible(true);
        try {
            return Optional.of(canonical.newInstance(
                    Arrays.stream(parts).map(PersonalWordsTest::value).toArray()));
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException(type + " can't be made up: teach this test its parts", refused);
        }
    }

    private static @Nullable Object value(RecordComponent part) {
        Class<?> type = part.getType();
        if (isPersonal(part)) {
            return SENTINEL;
        }
        Object known = KNOWN.get(type);
        Object[] constants = type.getEnumConstants();
        return known != null || constants == null ? known : constants[0];
    }
}

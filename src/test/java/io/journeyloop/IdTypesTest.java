package io.journeyloop;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.journeyloop.support.ProductClasses;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever asks for a customer, a journey instance, a case, … says so by a type, and never by the name of a number or a text alone. */
class IdTypesTest {

    private static final Set<String> ONE = Set.of(
            "customerId", "instanceId", "caseId", "breakpointId", "visitId", "contactId", "versionId", "launchId");
    /** The facade of the engine names tasks as the engine does. */
    private static final Set<String> TEXTS = Set.of("taskId", "branchNo");

    /** Counters hold the number of a branch or, in its place, a text for all branches. */
    private static final List<String> COUNTERS = List.of(
            "io.journeyloop.metrics.",
            "io.journeyloop.breakpoint.BreakpointCountFold",
            "io.journeyloop.breakpoint.BreakpointValues",
            "io.journeyloop.breakpoint.persistence.BreakpointCount",
            "io.journeyloop.breakpoint.persistence.BreakpointDelta",
            "io.journeyloop.breakpoint.persistence.BreakpointValue",
            "io.journeyloop.recovery.persistence.CaseCount",
            "io.journeyloop.recovery.persistence.CaseDelta",
            "io.journeyloop.contact.persistence.WaveCountMapper");

    private static final Set<Type> NUMBERS = Set.of(long.class, Long.class, int.class, Integer.class);
    private static final Set<String> MANY = ONE.stream().map(one -> one + "s").collect(Collectors.toUnmodifiableSet());

    @Test
    void noNumberOrTextIsNamedAsIfItWereAnId() {
        assertThat(ProductClasses.ALL.stream().flatMap(IdTypesTest::bareIdsOf).sorted())
                .isEmpty();
    }

    @Test
    void aBareIdIsFoundWhereverItStands() {
        assertThat(bareIds(Bare.class))
                .contains(
                        "Bare.customerId",
                        "Bare.instanceIds",
                        "Bare.visitId",
                        "Bare.versionId",
                        "Bare.new(customerId)");
        assertThat(bareIds(BareMoves.class))
                .containsExactlyInAnyOrder(
                        "BareMoves.found(customerIds)",
                        "BareMoves.moved(instanceId)",
                        "BareMoves.asked(contactIds)",
                        "BareMoves.counted(versionIds)",
                        "BareMoves.launched(launchId)",
                        "BareMoves.done(taskId)",
                        "BareMoves.seen(branchNo)");
        assertThat(bareIds(Typed.class)).isEmpty();
    }

    private static Stream<String> bareIdsOf(JavaClass type) {
        boolean engine = type.getPackageName().startsWith("io.journeyloop.engine");
        boolean counter = COUNTERS.stream().anyMatch(type.getFullName()::startsWith);
        return bareIds(type.reflect())
                .filter(found -> !(engine && found.contains("taskId")))
                .filter(found -> !(counter && found.contains("branchNo")));
    }

    /** Fields, a record's components among them, and parameters of methods and constructors. */
    private static Stream<String> bareIds(Class<?> type) {
        Stream<String> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> isBare(field.getName(), field.getGenericType()))
                .map(Field::getName);
        Stream<String> parameters = Stream.concat(
                        Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
                .filter(executable -> !executable.isSynthetic())
                .flatMap(executable -> Arrays.stream(executable.getParameters())
                        .filter(parameter -> isBare(parameter.getName(), parameter.getParameterizedType()))
                        .map(parameter -> named(executable) + "(" + parameter.getName() + ")"));
        return Stream.concat(fields, parameters).map(found -> type.getSimpleName() + "." + found);
    }

    private static String named(Executable executable) {
        return executable instanceof Constructor<?> ? "new" : executable.getName();
    }

    private static boolean isBare(String name, Type type) {
        if (ONE.contains(name)) {
            return NUMBERS.contains(type);
        }
        if (TEXTS.contains(name)) {
            return type == String.class;
        }
        return MANY.contains(name)
                && type instanceof ParameterizedType many
                && Arrays.stream(many.getActualTypeArguments()).anyMatch(NUMBERS::contains);
    }

    private record Bare(long customerId, List<Long> instanceIds, Long visitId, int versionId) {}

    private interface BareMoves {

        void found(Set<Long> customerIds);

        void moved(Long instanceId);

        void asked(Collection<Long> contactIds);

        void counted(Collection<Integer> versionIds);

        void launched(long launchId);

        void done(String taskId);

        void seen(String branchNo);
    }

    private record Typed(String customerId, Set<String> instanceIds, long taskId) {}
}

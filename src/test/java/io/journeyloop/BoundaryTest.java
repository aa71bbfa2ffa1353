package io.journeyloop;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.journeyloop.breakpoint.BreakpointActions;
import io.journeyloop.breakpoint.BreakpointAssignments;
import io.journeyloop.breakpoint.BreakpointBoard;
import io.journeyloop.breakpoint.Breakpoints;
import io.journeyloop.breakpoint.BreakpointsByVisitCode;
import io.journeyloop.breakpoint.ResumeLinks;
import io.journeyloop.common.BeforeCommit;
import io.journeyloop.support.ProductClasses;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Who may know whom; and the picture of it, written to target/spring-modulith-docs. */
class BoundaryTest {

    private static final JavaClasses PRODUCT = ProductClasses.ALL;

    @Test
    void modulesKnowOneAnotherByTheirFacesAndInNoCircle() {
        ApplicationModules modules = ApplicationModules.of(JourneyLoopApplication.class);
        modules.verify();
        new Documenter(modules).writeModulesAsPlantUml().writeModuleCanvases();
    }

    /** Within a module a mapper and the face of its package may be neighbours; two classes that need each other may not. */
    @Test
    void noTwoClassesOfDifferentPackagesNeedEachOther() {
        Map<String, Set<String>> needs = new HashMap<>();
        PRODUCT.forEach(one -> one.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .filter(target -> target.getPackageName().startsWith("io.journeyloop"))
                .filter(target -> !target.getPackageName().equals(one.getPackageName()))
                .forEach(target -> needs.computeIfAbsent(outermost(one), any -> new HashSet<>())
                        .add(outermost(target))));
        assertThat(needs.entrySet().stream()
                        .flatMap(one -> one.getValue().stream()
                                .filter(other ->
                                        needs.getOrDefault(other, Set.of()).contains(one.getKey()))
                                .map(other -> one.getKey() + " <-> " + other))
                        .sorted())
                .isEmpty();
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(BoundaryTest::outermost).orElse(type.getName());
    }

    @Test
    void theProcessEngineHasOneDoor() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.journeyloop.engine..", "io.journeyloop.*.process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(PRODUCT);
    }

    /** Names that a model chose are another matter: whoever reads those is listed. */
    @Test
    void theProductsOwnProcessVariablesAreReadAndWrittenByTheirContract() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.journeyloop.engine..")
                .and()
                .haveSimpleNameNotContaining("DecisionInputsListener")
                .and()
                .haveSimpleNameNotContaining("InnerEndListener")
                .and()
                .haveSimpleNameNotContaining("TaskReader")
                .and()
                .haveSimpleNameNotContaining("CaseStepBlock")
                .should()
                .callMethodWhere(
                        target(owner(assignableTo(VariableScope.class))).and(target(nameMatching("[gs]etVariable.*"))))
                .check(PRODUCT);
    }

    @Test
    void screensReadAndWriteThroughServicesOnly() {
        noClasses()
                .that()
                .resideInAnyPackage("io.journeyloop..ui..", "io.journeyloop..rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.journeyloop..persistence..")
                .check(PRODUCT);
    }

    /** What asks for no permission is for the product's own work; an {@code Internal…} type is the only way to it. */
    @Test
    void screensAndControllersKnowNothingThatAsksForNoPermission() {
        noClasses()
                .that()
                .resideInAnyPackage("io.journeyloop..ui..", "io.journeyloop..rest..")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameStartingWith("Internal")
                .check(PRODUCT);
        methods()
                .that()
                .areDeclaredIn(Breakpoints.class)
                .or()
                .areDeclaredIn(BreakpointBoard.class)
                .or()
                .areDeclaredIn(BreakpointActions.class)
                .or()
                .areDeclaredIn(BreakpointAssignments.class)
                .or()
                .areDeclaredIn(BreakpointsByVisitCode.class)
                .or()
                .areDeclaredIn(ResumeLinks.class)
                .and()
                .arePublic()
                .should()
                .beAnnotatedWith(PreAuthorize.class)
                .check(PRODUCT);
    }

    /** With the database away, whoever asks for a connection waits for it; health has to say so at once. */
    @Test
    void healthAsksNoDatabase() {
        noClasses()
                .that()
                .implement(HealthIndicator.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.journeyloop..persistence..", "org.springframework.jdbc..", "javax.sql..")
                .check(PRODUCT);
    }

    /** A synchronization that is registered while another is asked before the commit is never asked itself. */
    @Test
    void whatIsDoneBeforeACommitGoesOneWay() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BeforeCommit.class.getName())
                .and()
                .haveNameNotMatching(Pattern.quote(BeforeCommit.class.getName()) + "\\$.*")
                .should()
                .callMethod(
                        TransactionSynchronizationManager.class,
                        "registerSynchronization",
                        TransactionSynchronization.class)
                .check(PRODUCT);
    }

    @Test
    void timeComesFromTheClockAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.journeyloop.time..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(PRODUCT);
    }
}

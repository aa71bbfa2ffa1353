package io.journeyloop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.journeyloop.support.ProductClasses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has a lifecycle is stored by one class: nobody else knows the statements that change it. */
class OneWriterTest {

    private static final JavaClasses PRODUCT = ProductClasses.ALL;

    @ParameterizedTest(name = "{1} is {0}''s alone")
    @CsvSource({
        "io.journeyloop.contact.ContactWriter, io.journeyloop.contact.persistence.ContactWrites",
        "io.journeyloop.contact.AssignmentWriter, io.journeyloop.contact.persistence.AssignmentWrites",
        "io.journeyloop.journey.LaunchWriter, io.journeyloop.journey.persistence.LaunchWrites",
        "io.journeyloop.journey.MigrationRunWriter, io.journeyloop.journey.persistence.MigrationRunWrites",
        "io.journeyloop.studio.DraftWriter, io.journeyloop.studio.persistence.DraftWrites",
    })
    void theStatementsThatChangeItAreItsWritersAlone(String writer, String statements) {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(writer)
                .and()
                .haveNameNotMatching(statements.replace(".", "\\.") + "(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(statements)
                .check(PRODUCT);
    }
}

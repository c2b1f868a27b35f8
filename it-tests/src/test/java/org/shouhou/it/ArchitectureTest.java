package org.shouhou.it;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.shouhou.application.security.Permitted;
import org.shouhou.application.security.SystemTask;

/** The walls of the hexagon. A rule that matches no class at all fails, so none can stand on an empty package. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.shouhou");

    @Test
    void the_domain_knows_nobody() {
        classes()
                .that()
                .resideInAPackage("org.shouhou.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.shouhou.domain..", "java..")
                .check(CLASSES);
    }

    @Test
    void the_application_knows_the_domain_and_four_small_apis() {
        classes()
                .that()
                .resideInAPackage("org.shouhou.application..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.shouhou.application..",
                        "org.shouhou.domain..",
                        "java..",
                        "jakarta.inject..",
                        "jakarta.enterprise..",
                        "jakarta.transaction..",
                        "jakarta.interceptor..",
                        "jakarta.annotation..")
                .check(CLASSES);
    }

    @Test
    void ports_are_interfaces_and_their_values() {
        noClasses()
                .that()
                .resideInAPackage("org.shouhou.application.port..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are use cases",
                        (JavaClass it) -> it.isAnnotatedWith(SystemTask.class) || it.isAnnotatedWith(Permitted.class)))
                .check(CLASSES);
    }

    @Test
    void adapters_never_know_each_other() {
        slices().matching("org.shouhou.adapters.(*).(*)..")
                .namingSlices("$1.$2")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    /** In an enterprise bean's context Payara hides CDI's transactions from the data source (decision 9). */
    @Test
    void adapters_are_no_enterprise_beans() {
        noClasses()
                .that()
                .resideInAPackage("org.shouhou.adapters..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ejb..")
                .check(CLASSES);
    }

    @Test
    void nobody_is_called_manager_helper_or_util() {
        noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils)").check(CLASSES);
    }

    @Test
    void the_domain_never_asks_the_time_itself() {
        noClasses()
                .that()
                .resideInAnyPackage("org.shouhou.domain..", "org.shouhou.application..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }
}

package dev.corpkit.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The arrows of the design do not turn round. */
class RowsTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPackages("dev.corpkit").that(notOfTests());

    @Test
    void everyBundleHasARow() {
        assertThat(Bundles.folders()).containsExactlyElementsOf(Bundles.ROWS.keySet());
    }

    @Test
    void aBundleNamesOnlyBundlesOfRowsBelowItsOwn() {
        Bundles.ROWS.forEach((bundle, row) -> assertThat(Bundles.uses(bundle))
                .as("%s of row %s", bundle, row)
                .allSatisfy(used -> assertThat(rowOf(used)).as(used).isLessThan(row)));
    }

    @Test
    void aBundleUsesOnlyClassesOfRowsBelowItsOwn() {
        Bundles.ROWS.forEach((bundle, row) -> ArchRuleDefinition.noClasses()
                .that(are("of " + bundle, other -> other.equals(bundle)))
                .should()
                .dependOnClassesThat(are(
                        "of another bundle of row " + row + " or above",
                        other -> !other.equals(bundle) && rowOf(other) >= row))
                .check(CLASSES));
    }

    @Test
    void nobodyUsesTheElementRuntime() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("dev.corpkit.element.runtime..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.corpkit.element.runtime..")
                .check(CLASSES);
    }

    @Test
    void aLibraryHasOneHome() {
        oneHome("wecom-client", "retrofit2..", "okhttp3..", "okio..");
        oneHome("corps-metrics", "io.prometheus..");
        oneHome("corps-alarms", "jakarta.mail..");
        oneHome(
                "corps-store-jpa",
                "jakarta.persistence..",
                "org.eclipse.persistence..",
                "org.flywaydb..",
                "com.zaxxer..");
        oneHome("corps-jobs", "com.github.kagkarlsson..");
    }

    @Test
    void packagesFormNoCircle() {
        SlicesRuleDefinition.slices()
                .matching("dev.corpkit.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void namesSayWhatIsDecided() {
        for (String word : List.of("util", "utils", "common", "impl", "helper", "misc")) {
            ArchRuleDefinition.noClasses()
                    .should()
                    .resideInAPackage(".." + word + "..")
                    .check(CLASSES);
        }
        ArchRuleDefinition.noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(CLASSES);
    }

    private static void oneHome(String bundle, String... packages) {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage(Bundles.packageOf(bundle) + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(CLASSES);
    }

    private static int rowOf(String bundle) {
        return Bundles.ROWS.getOrDefault(bundle, Integer.MAX_VALUE);
    }

    private static DescribedPredicate<JavaClass> are(String what, Predicate<String> bundle) {
        return DescribedPredicate.describe(
                what, type -> Bundles.of(type.getPackageName()).filter(bundle).isPresent());
    }

    private static DescribedPredicate<JavaClass> notOfTests() {
        return DescribedPredicate.describe(
                "not of tests", type -> !type.getPackageName().startsWith("dev.corpkit.checks"));
    }
}

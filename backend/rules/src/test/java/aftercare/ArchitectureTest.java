package aftercare;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "aftercare", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] PLAIN_JAVA = {"java..", "com.fasterxml.jackson.."};

    @ArchTest
    static final ArchRule hoursNeedNothing = only("..hours..", "aftercare.hours..");

    @ArchTest
    static final ArchRule moneyNeedsNothing = only("..money..", "aftercare.money..");

    @ArchTest
    static final ArchRule settlementNeedsMoney = only("..settlement..", "aftercare.money..", "aftercare.settlement..");

    @ArchTest
    static final ArchRule policyNeedsBoth =
            only("..policy..", "aftercare.money..", "aftercare.settlement..", "aftercare.policy..");

    @ArchTest
    static final ArchRule filesImportEachOtherInOneDirection =
            slices().assignedFrom(new Files()).should().beFreeOfCycles();

    private static ArchRule only(String owner, String... others) {
        return classes()
                .that()
                .resideInAPackage(owner)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(java.util.stream.Stream.of(PLAIN_JAVA, others)
                        .flatMap(java.util.stream.Stream::of)
                        .toArray(String[]::new));
    }

    /** A file is its outermost class. */
    private static final class Files implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getName().replaceFirst("\\$.*", ""));
        }

        @Override
        public String getDescription() {
            return "files";
        }
    }
}

package aftercare;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Convert;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import aftercare.frozen.JsonList;
import aftercare.frozen.JsonText;
import aftercare.idempotency.Once;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import org.hibernate.annotations.Immutable;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The map of the house: who may know whom. */
@AnalyzeClasses(packages = "aftercare", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FEATURES = {
        "aftercare.shops..",
        "aftercare.orders..",
        "aftercare.returns..",
        "aftercare.repairs..",
        "aftercare.refunds..",
        "aftercare.clocks..",
        "aftercare.evidence..",
        "aftercare.duty..",
        "aftercare.credit..",
        "aftercare.goodwill..",
        "aftercare.failures..",
        "aftercare.demands..",
        "aftercare.holds..",
        "aftercare.spending..",
        "aftercare.reconciliation..",
        "aftercare.invoices..",
        "aftercare.fulfilment..",
        "aftercare.platforms..",
        "aftercare.disputes..",
        "aftercare.warehouse..",
        "aftercare.wayback..",
        "aftercare.tracking..",
        "aftercare.signals..",
        "aftercare.demo.."
    };

    /** Decision 38. */
    @ArchTest
    static final ArchRule noBeanIsReachedThroughAProxyWithoutNeed =
            noClasses().should().beAnnotatedWith(jakarta.enterprise.context.ApplicationScoped.class);

    @ArchTest
    static final ArchRule packagesDependInOneDirection =
            slices().matching("aftercare.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theKernelKnowsNoFeature = noClasses()
            .that()
            .resideInAnyPackage(
                    "aftercare.access..",
                    "aftercare.money..",
                    "aftercare.hours..",
                    "aftercare.policy..",
                    "aftercare.settlement..",
                    "aftercare.paging..",
                    "aftercare.problems..",
                    "aftercare.time..",
                    "aftercare.concurrency..",
                    "aftercare.idempotency..",
                    "aftercare.frozen..",
                    "aftercare.database..",
                    "aftercare.contract..",
                    "aftercare.timeline..",
                    "aftercare.events..",
                    "aftercare.files..",
                    "aftercare.codes..",
                    "aftercare.pdf..",
                    "aftercare.limits..",
                    "aftercare.jobs..",
                    "aftercare.mail..",
                    "aftercare.wording..",
                    "aftercare.logs..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FEATURES);

    @ArchTest
    static final ArchRule ordersKnowNothingOfWhatBecomesOfThem = noClasses()
            .that()
            .resideInAPackage("aftercare.orders..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "aftercare.returns..",
                    "aftercare.refunds..",
                    "aftercare.clocks..",
                    "aftercare.fulfilment..",
                    "aftercare.credit..",
                    "aftercare.goodwill.."));

    @ArchTest
    static final ArchRule refundsAndClocksKnowACaseByItsIdOnly = noClasses()
            .that()
            .resideInAnyPackage(
                    "aftercare.refunds..",
                    "aftercare.clocks..",
                    "aftercare.evidence..",
                    "aftercare.credit..",
                    "aftercare.spending..")
            .should()
            .dependOnClassesThat(resideInAPackage("aftercare.returns.."));

    @ArchTest
    static final ArchRule nobodyNeedsTheDemo = noClasses()
            .that(resideOutsideOfPackages("aftercare.demo.."))
            .should()
            .dependOnClassesThat(resideInAPackage("aftercare.demo.."));

    @ArchTest
    static final ArchRule everyPostIsDoneOnce =
            methods().that().areAnnotatedWith(POST.class).should().beAnnotatedWith(Once.class);

    @ArchTest
    static final ArchRule everyDoorSaysWhoMay = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should(sayWhoMay());

    @ArchTest
    static final ArchRule timeIsToldNotAsked = noClasses()
            .that()
            .resideOutsideOfPackage("aftercare.time..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Clock.class, "systemUTC")
            .orShould()
            .callMethod(java.time.Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule whatAClassNeedsStandsInItsConstructor = fields().that()
            .haveRawType(EntityManager.class)
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .should()
            .notBeAnnotatedWith(Inject.class);

    /** Hibernate sees a changed collection only by comparing it with a copy, and of what it is told is immutable it keeps none. */
    @ArchTest
    static final ArchRule whatChangesIsNotCalledImmutable = fields().that()
            .areAnnotatedWith(Convert.class)
            .and()
            .haveRawType(assignableTo(Collection.class).or(assignableTo(Map.class)))
            .and()
            .areDeclaredInClassesThat()
            .areNotAnnotatedWith(Immutable.class)
            .should(haveAMutableConverter());

    /** Else Hibernate writes and reads each value once more, only to have a copy to compare with. */
    @ArchTest
    static final ArchRule whatIsFrozenIsNotCopied = classes()
            .that()
            .areAssignableTo(JsonText.class)
            .and()
            .areNotAssignableTo(JsonList.class)
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .beAnnotatedWith(Immutable.class);

    private static ArchCondition<JavaField> haveAMutableConverter() {
        return new ArchCondition<>("have a mutable converter") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                var converter = field.getAnnotationOfType(Convert.class).converter();
                var mutable = !converter.isAnnotationPresent(Immutable.class);
                events.add(new SimpleConditionEvent(field, mutable, field.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaMethod> sayWhoMay() {
        return new ArchCondition<>("say who may") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var said = method.isAnnotatedWith(RolesAllowed.class)
                        || method.isAnnotatedWith(PermitAll.class)
                        || method.isAnnotatedWith(Authenticated.class)
                        || method.getOwner().isAnnotatedWith(RolesAllowed.class)
                        || method.getOwner().isAnnotatedWith(Authenticated.class);
                events.add(new SimpleConditionEvent(method, said, method.getFullName()));
            }
        };
    }
}

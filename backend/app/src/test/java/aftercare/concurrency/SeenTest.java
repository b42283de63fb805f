package aftercare.concurrency;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

/** Decision 44: a door that changes one thing compares the version that its caller has seen, or says why there is none. */
@AnalyzeClasses(packages = "aftercare", importOptions = ImportOption.DoNotIncludeTests.class)
class SeenTest {

    private static final Set<Class<? extends java.lang.annotation.Annotation>> CHANGING =
            Set.of(POST.class, PUT.class, DELETE.class, PATCH.class);

    @ArchTest
    static final ArchRule noDoorPassesOverAVersionThatWasSeen = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .or()
            .areAnnotatedWith(PATCH.class)
            .should(doWithTheVersionWhatTheySay());

    private static ArchCondition<JavaMethod> doWithTheVersionWhatTheySay() {
        return new ArchCondition<>("do with the version what they say") {
            @Override
            public void check(JavaMethod door, ConditionEvents events) {
                var reached = reached(door);
                var does = reached.contains("require")
                        ? Seen.REQUIRED
                        : reached.contains("check") ? Seen.COMPARED : Seen.NOTHING;
                var says = meaning(door);
                var silent = door.isAnnotatedWith(AsSeen.class)
                        && says == Seen.NOTHING
                        && door.getAnnotationOfType(AsSeen.class).because().isBlank();
                events.add(new SimpleConditionEvent(
                        door,
                        does == says && !silent,
                        door.getFullName() + " says " + says + (silent ? " without a reason" : "") + ", and does "
                                + does));
            }
        };
    }

    private static Seen meaning(JavaMethod door) {
        if (door.isAnnotatedWith(AsSeen.class)) {
            return door.getAnnotationOfType(AsSeen.class).value();
        }
        var verb = CHANGING.stream().filter(door::isAnnotatedWith).findFirst().orElseThrow();
        var path = Stream.of(
                        pathOf(door.getOwner()),
                        door.isAnnotatedWith(Path.class)
                                ? door.getAnnotationOfType(Path.class).value()
                                : "")
                .reduce("", String::concat);
        return Seen.byRule(verb.getSimpleName(), path);
    }

    private static String pathOf(JavaClass resource) {
        return resource.getAnnotationOfType(Path.class).value();
    }

    /** Which questions of {@link IfMatch} are asked on the way, as far as calls can be followed. */
    private static Set<String> reached(JavaMethod door) {
        var asked = new HashSet<String>();
        follow(door, new HashSet<>(), asked);
        return asked;
    }

    private static void follow(JavaMethod method, Set<JavaMethod> been, Set<String> asked) {
        if (!been.add(method)) {
            return;
        }
        if (method.getOwner().isEquivalentTo(IfMatch.class)) {
            asked.add(method.getName());
            return;
        }
        method.getMethodCallsFromSelf().stream()
                .map(JavaMethodCall::getTarget)
                .map(MethodCallTarget::resolveMember)
                .flatMap(java.util.Optional::stream)
                .filter(called -> called.getOwner().getPackageName().startsWith("aftercare."))
                .forEach(called -> follow(called, been, asked));
    }
}

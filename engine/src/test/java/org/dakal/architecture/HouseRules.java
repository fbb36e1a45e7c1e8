package org.dakal.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** The engine's rules as functions of a root package, so that each can be shown to fail on a house built wrong. */
final class HouseRules {
    /** Packages in the order of their knowledge: each may look only at those before it. */
    static final List<String> ROOMS = List.of(
            "units",
            "grid",
            "terrain",
            "propagation",
            "network",
            "pathloss",
            "coverage",
            "findings",
            "resilience",
            "proposals",
            "calibration",
            "study");

    /** Endings that say in what a number is counted, and words that need none. */
    private static final Pattern UNIT =
            Pattern.compile(".*(Db|Dbm|Dbi|Hz|Khz|Mhz|Meters|Km|SquareKm|Degrees|Seconds|Milliwatts|"
                    + "Percent|Fraction|Count|NUnits|NUnitsPerKm|SiemensPerMeter|Permittivity|PerNewlyServedPerson|Amount|"
                    + "HoursPerYear|People)|"
                    + "people|amount|minimum|maximum|seconds|"
                    // Amounts of whatever weight a plan is made for.
                    + "objective|bound|alone|lastIn|inOrder|shapley|shapleyStandardError");

    private HouseRules() {}

    static Map<String, ArchRule> of(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("looks only left", looksOnlyLeft(root));
        rules.put("no files, network, console or logs", noInputOutput(root));
        rules.put("threads only in coverage", threadsOnlyInCoverage(root));
        rules.put("no mutable statics", staticsAreFinal(root));
        rules.put("kernels throw nothing", kernelsThrowNothing(root));
        rules.put("ray loops allocate nothing", rayLoopsAllocateNothing(root));
        rules.put("rasters are final", rastersAreFinal(root));
        rules.put("numbers name their unit", numbersNameTheirUnit(root));
        rules.put("packages are null-marked", packagesAreNullMarked(root));
        return rules;
    }

    private static ArchRule looksOnlyLeft(String root) {
        return classes().that().resideInAPackage(root + "..").should(new ArchCondition<>("use only rooms to the left") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                int own = room(root, item);
                item.getDirectDependenciesFromSelf().forEach(dependency -> {
                    int other = room(root, dependency.getTargetClass());
                    if (own >= 0 && other > own) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                });
            }
        });
    }

    private static int room(String root, JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return -1;
        }
        String rest = name.substring(root.length() + 1);
        int dot = rest.indexOf('.');
        return ROOMS.indexOf(dot < 0 ? rest : rest.substring(0, dot));
    }

    private static ArchRule noInputOutput(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.nio..",
                        "java.net..",
                        "java.sql..",
                        "java.util.logging..",
                        "org.slf4j..",
                        "com.fasterxml..",
                        "javax.imageio..");
    }

    private static ArchRule threadsOnlyInCoverage(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".coverage..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("threads and executors") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isAssignableTo(Thread.class)
                                || type.isAssignableTo(java.util.concurrent.Executor.class)
                                || type.isAssignableTo(java.util.concurrent.Future.class)
                                || type.isEquivalentTo(java.util.concurrent.Executors.class);
                    }
                });
    }

    private static ArchRule staticsAreFinal(String root) {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and()
                .areStatic()
                .should()
                .beFinal();
    }

    private static ArchRule kernelsThrowNothing(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".coverage.kernel..")
                .should()
                .callConstructorWhere(new DescribedPredicate<>("an exception is made") {
                    @Override
                    public boolean test(JavaConstructorCall call) {
                        return call.getTargetOwner().isAssignableTo(Throwable.class);
                    }
                });
    }

    /** Methods that run per ray or per cell; the slow twins are there to be simple and may allocate. */
    private static ArchRule rayLoopsAllocateNothing(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".coverage.kernel..")
                .and()
                .haveSimpleNameNotStartingWith("Profile")
                .and()
                .haveSimpleNameNotStartingWith("Exact")
                .should(new ArchCondition<>("make no objects in begin, prepare, lossDb, sample or enumerate...") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        for (JavaAccess<?> access : item.getConstructorCallsFromSelf()) {
                            String method = access.getOrigin().getName();
                            if (List.of("begin", "prepare", "lossDb", "sample", "enumerateNearest", "enumerateBetween")
                                    .contains(method)) {
                                events.add(SimpleConditionEvent.violated(access, access.getDescription()));
                            }
                        }
                    }
                });
    }

    private static ArchRule rastersAreFinal(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveSimpleNameEndingWith("Raster")
                .should()
                .haveModifier(JavaModifier.FINAL);
    }

    private static ArchRule numbersNameTheirUnit(String root) {
        return fields().that()
                .areDeclaredInClassesThat(new DescribedPredicate<JavaClass>("are public records outside the models") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isRecord()
                                && type.getModifiers().contains(JavaModifier.PUBLIC)
                                && type.getPackageName().startsWith(root + ".")
                                && !type.getPackageName().startsWith(root + ".propagation.");
                    }
                })
                .and()
                .areNotStatic()
                .should(new ArchCondition<>("end in a unit when they are real numbers") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        String type = field.getRawType().getName();
                        boolean real = type.equals("double") || type.equals("float");
                        if (real && !UNIT.matcher(field.getName()).matches()) {
                            events.add(SimpleConditionEvent.violated(field, field.getFullName() + " has no unit"));
                        }
                    }
                });
    }

    private static ArchRule packagesAreNullMarked(String root) {
        List<String> reported = new ArrayList<>();
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("live in a null-marked package") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        String name = item.getPackageName();
                        if (!item.getPackage().isAnnotatedWith(NullMarked.class) && !reported.contains(name)) {
                            reported.add(name);
                            events.add(SimpleConditionEvent.violated(item, name + " has no @NullMarked package-info"));
                        }
                    }
                });
    }
}

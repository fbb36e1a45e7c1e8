package org.dakal.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** The house's rules as functions of a root package, so that each can be shown to fail on a house built wrong. */
public final class HouseRules {
    /** Packages in the order of their knowledge: each may look only at those before it. */
    public static final List<String> ROOMS = List.of(
            "units",
            "grid",
            "terrain",
            "propagation",
            "network",
            "pathloss",
            "coverage",
            "findings",
            "proposals",
            "resilience",
            "calibration",
            "study");

    /** Methods of the kernel that run for each ray or each cell. */
    private static final Set<String> PER_CELL = new TreeSet<>(Set.of(
            "begin",
            "prepare",
            "lossDb",
            "betweenDb",
            "write",
            "finish",
            "sample",
            "enumerateNearest",
            "enumerateBetween"));

    /** Endings that say in what a number is counted, and words that need none. */
    private static final Pattern UNIT =
            Pattern.compile(".*(Db|DbPerDecade|Dbm|Dbi|Hz|Mbps|Khz|Mhz|Meters|Km|SquareKm|Degrees|Seconds|Milliwatts|"
                    + "Percent|Fraction|Count|NUnits|NUnitsPerKm|SiemensPerMeter|Permittivity|PerNewlyServedPerson|Amount|"
                    + "HoursPerYear|People)|"
                    + "people|amount|minimum|middle|maximum|seconds|"
                    // Amounts of whatever weight a plan is made for.
                    + "objective|bound|alone|lastIn|inOrder|shapley|shapleyStandardError");

    private HouseRules() {}

    /** The engine's rules by their names. */
    static Map<String, ArchRule> of(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("looks only left", looksOnlyLeft(root, ROOMS));
        rules.put("packages need each other in one direction", hasNoCycles(root));
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

    /** Every class stands in a room of the list, "" being the root itself, and uses only rooms up to its own. */
    public static ArchRule looksOnlyLeft(String root, List<String> rooms) {
        return classes().that().resideInAPackage(root + "..").should(new ArchCondition<>("use only rooms to the left") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                int own = rooms.indexOf(room(root, item));
                if (own < 0) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " stands in none of the rooms"));
                }
                item.getDirectDependenciesFromSelf().forEach(dependency -> {
                    if (own >= 0 && rooms.indexOf(room(root, dependency.getTargetClass())) > own) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                });
            }
        });
    }

    /** The first package under the root that a class stands in; "-" elsewhere. */
    private static String room(String root, JavaClass type) {
        String name = type.getPackageName() + ".";
        if (!name.startsWith(root + ".")) {
            return "-";
        }
        String rest = name.substring(root.length() + 1);
        return rest.isEmpty() ? "" : rest.substring(0, rest.indexOf('.'));
    }

    /** No package is needed, however far round, by what it needs itself. */
    public static ArchRule hasNoCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /** Nobody writes to the console itself. */
    public static ArchRule noConsole(String root) {
        return noClasses().that().resideInAPackage(root + "..").should(ACCESS_STANDARD_STREAMS);
    }

    private static ArchRule noInputOutput(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        // Buffers of java.nio are memory; only what opens files or channels is kept out.
                        "java.nio.file..",
                        "java.nio.channels..",
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

    /** What is shared by all never changes. */
    public static ArchRule staticsAreFinal(String root) {
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

    /**
     * Methods that run for each ray or each cell. The slow twins are there to be simple and may make what they like.
     */
    private static ArchRule rayLoopsAllocateNothing(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".coverage.kernel..")
                .and()
                .haveSimpleNameNotStartingWith("Profile")
                .and()
                .haveSimpleNameNotStartingWith("Exact")
                .should(new ArchCondition<>("make neither objects nor arrays in " + PER_CELL) {
                    private Map<String, List<String>> made = Map.of();

                    @Override
                    public void init(Collection<JavaClass> all) {
                        made = new AllocationFinder(all).madeFrom(PER_CELL);
                    }

                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        made.forEach((method, what) -> {
                            // Where a loop's own way ends, it hands a profile to the model as the slow twins do.
                            boolean isSlowWay = method.contains(".profile(");
                            if (method.startsWith(item.getName() + ".") && !isSlowWay) {
                                events.add(SimpleConditionEvent.violated(item, method + " makes " + what));
                            }
                        });
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

    /** Every package says that references are never null unless marked. */
    public static ArchRule packagesAreNullMarked(String root) {
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

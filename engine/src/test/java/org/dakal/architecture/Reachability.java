package org.dakal.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** Which classes anybody gets to from where programs start. What only tests use is not reached. */
public final class Reachability {
    private Reachability() {}

    /**
     * Classes that nothing reaches, by their full names. Annotations of packages and what the compiler adds are left
     * out, and so are classes of constants, which leave no trace in the byte code of who uses them.
     *
     * @param classes of the house, without tests
     * @param starts full names of classes with a main method
     */
    public static Set<String> unreached(JavaClasses classes, Set<String> starts) {
        Set<JavaClass> reached = new LinkedHashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>();
        for (String start : starts) {
            open.add(classes.get(start));
        }
        while (!open.isEmpty()) {
            JavaClass type = open.remove().getBaseComponentType();
            if (!classes.contain(type.getName()) || !reached.add(type)) {
                continue;
            }
            type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .forEach(open::add);
            // Who holds a nested class is needed for it; who extends a sealed type or an enum's constants come with it.
            type.getEnclosingClass().ifPresent(open::add);
            type.getSubclasses().stream().filter(JavaClass::isAnonymousClass).forEach(open::add);
        }
        Set<String> unreached = new TreeSet<>();
        for (JavaClass type : classes) {
            boolean isWritten = !type.isAnonymousClass()
                    && !type.getSimpleName().equals("package-info")
                    && !isOfConstants(type)
                    && !type.getModifiers().contains(JavaModifier.SYNTHETIC);
            if (isWritten && !reached.contains(type)) {
                unreached.add(type.getName());
            }
        }
        return unreached;
    }

    private static boolean isOfConstants(JavaClass type) {
        return !type.getFields().isEmpty()
                && type.getMethods().isEmpty()
                && type.getFields().stream()
                        .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL));
    }
}

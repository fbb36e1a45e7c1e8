package org.dakal.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Which libraries the classes of a module use, and which its project file declares. */
public final class Libraries {
    private Libraries() {}

    /** Artifacts of other projects that a module's project file declares for its main code. */
    public static Set<String> declared(Path projectFile) {
        Set<String> declared = new TreeSet<>();
        try (InputStream in = Files.newInputStream(projectFile)) {
            NodeList dependencies = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getElementsByTagName("dependency");
            for (int i = 0; i < dependencies.getLength(); i++) {
                Element dependency = (Element) dependencies.item(i);
                boolean isForMain = dependency.getElementsByTagName("scope").getLength() == 0
                        && !dependency
                                .getParentNode()
                                .getParentNode()
                                .getNodeName()
                                .equals("plugin");
                if (isForMain && !text(dependency, "groupId").equals("org.dakal")) {
                    declared.add(text(dependency, "artifactId"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(projectFile + " cannot be read", e);
        }
        return declared;
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent().strip();
    }

    /**
     * Artifacts whose classes are used by classes under a package; annotations that only the compiler reads are left
     * out.
     */
    public static Set<String> used(JavaClasses classes, String root) {
        Set<String> used = new TreeSet<>();
        for (JavaClass type : classes) {
            if (type.getPackageName().startsWith(root)) {
                Stream<JavaClass> needed =
                        type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass);
                // A lambda may be all there is of an interface that a called method takes.
                Stream<JavaClass> handed = type.getCodeUnitCallsFromSelf().stream()
                        .flatMap(call -> call.getTarget().getRawParameterTypes().stream());
                Stream.concat(needed, handed)
                        .map(JavaClass::getBaseComponentType)
                        .distinct()
                        .forEach(other -> artifact(other).ifPresent(used::add));
            }
        }
        used.remove("jspecify");
        return used;
    }

    /** The artifact whose jar holds a class; none for Java's own classes and this project's. */
    private static Optional<String> artifact(JavaClass type) {
        if (type.isPrimitive() || type.getName().startsWith("java.")) {
            return Optional.empty();
        }
        try {
            CodeSource source = Class.forName(type.getName(), false, Libraries.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            if (source == null || !source.getLocation().getPath().endsWith(".jar")) {
                return Optional.empty();
            }
            String jar = Path.of(URI.create(source.getLocation().toString()))
                    .getFileName()
                    .toString();
            return jar.startsWith("dakal-")
                    ? Optional.empty()
                    : Optional.of(jar.replaceFirst("-[0-9][^/]*\\.jar$", ""));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(type.getName() + " is not on the class path", e);
        }
    }
}

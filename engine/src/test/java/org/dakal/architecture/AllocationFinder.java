package org.dakal.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds in byte code where objects or arrays are made by methods of certain names, or by whatever they call within the
 * same classes. ArchUnit tells of constructors, but neither of arrays nor of what a called method does.
 */
final class AllocationFinder {
    private static final Set<String> BOXES =
            Set.of("java/lang/Double", "java/lang/Float", "java/lang/Integer", "java/lang/Long", "java/lang/Boolean");

    /** Method by "owner.name descriptor". */
    private final Map<String, Method> methods = new LinkedHashMap<>();

    private final Map<String, List<String>> directSubtypes = new LinkedHashMap<>();
    private final Map<String, String> superclasses = new LinkedHashMap<>();

    /** Reads the byte code of some classes; calls are followed within these only. */
    AllocationFinder(Collection<JavaClass> classes) {
        for (JavaClass type : classes) {
            type.getSource().ifPresent(source -> {
                try (InputStream in = source.getUri().toURL().openStream()) {
                    new ClassReader(in).accept(new Reader(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** What is made, by the method that makes it, for everything reached from methods of these names. */
    Map<String, List<String>> madeFrom(Set<String> names) {
        Deque<String> open = new ArrayDeque<>();
        Map<String, List<String>> made = new TreeMap<>();
        Map<String, Boolean> seen = new LinkedHashMap<>();
        methods.forEach((key, method) -> {
            if (names.contains(method.name)) {
                open.add(key);
            }
        });
        while (!open.isEmpty()) {
            String key = open.remove();
            Method method = methods.get(key);
            if (method == null || seen.put(key, true) != null) {
                continue;
            }
            if (!method.made.isEmpty()) {
                made.put(key.replace('/', '.'), method.made);
            }
            method.calls.forEach(call -> open.addAll(targets(call)));
        }
        return made;
    }

    /** The methods a call may end in: the owner's or its superclass's, and those of all that extend the owner. */
    private List<String> targets(Call call) {
        List<String> targets = new ArrayList<>();
        String owner = call.owner;
        while (owner != null && !methods.containsKey(owner + "." + call.signature)) {
            owner = superclasses.get(owner);
        }
        if (owner != null) {
            targets.add(owner + "." + call.signature);
        }
        Deque<String> below = new ArrayDeque<>(directSubtypes.getOrDefault(call.owner, List.of()));
        while (!below.isEmpty()) {
            String type = below.remove();
            targets.add(type + "." + call.signature);
            below.addAll(directSubtypes.getOrDefault(type, List.of()));
        }
        return targets;
    }

    private record Call(String owner, String signature) {}

    private record Method(String name, List<String> made, List<Call> calls) {}

    private final class Reader extends ClassVisitor {
        private String owner = "";

        Reader() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            owner = name;
            superclasses.put(name, superName);
            directSubtypes.computeIfAbsent(superName, key -> new ArrayList<>()).add(name);
            for (String implemented : interfaces) {
                directSubtypes
                        .computeIfAbsent(implemented, key -> new ArrayList<>())
                        .add(name);
            }
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            Method method = new Method(name, new ArrayList<>(), new ArrayList<>());
            methods.put(owner + "." + name + descriptor, method);
            return new MethodReader(method);
        }
    }

    private static final class MethodReader extends MethodVisitor {
        private final Method method;

        MethodReader(Method method) {
            super(Opcodes.ASM9);
            this.method = method;
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == Opcodes.NEW || opcode == Opcodes.ANEWARRAY) {
                method.made.add("new " + type + (opcode == Opcodes.NEW ? "" : "[]"));
            }
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            if (opcode == Opcodes.NEWARRAY) {
                method.made.add("a new array of numbers");
            }
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            method.made.add("new " + descriptor);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle handle, Object... arguments) {
            method.made.add("a lambda or text by " + name);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            boolean isCopy = owner.equals("java/util/Arrays") && name.startsWith("copyOf");
            boolean isClone = owner.startsWith("[") && name.equals("clone");
            boolean isBox = BOXES.contains(owner) && name.equals("valueOf");
            if (isCopy || isClone || isBox) {
                method.made.add(owner + "." + name);
            }
            method.calls.add(new Call(owner, name + descriptor));
        }
    }
}

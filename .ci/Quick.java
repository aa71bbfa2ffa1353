import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.ToolProvider;

/**
 * Compiles what changed since the last time, and what must be compiled with it: sources that use a class whose face (its
 * members, without private ones) changed. {@code java .ci/Quick.java <classpath> <compiler options …>}; works on {@code
 * src/main/java} and {@code src/test/java} with Maven's output folders, so that Maven goes on from there.
 */
public class Quick {

    private static final Path STATE = Path.of("target/quick/sources.txt");
    private static final Path PENDING = Path.of("target/quick/faces.txt");

    private final String classpath;
    private final List<String> options;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, String> now = new TreeMap<>();

    private Quick(String classpath, List<String> options) {
        this.classpath = classpath;
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException {
        var quick = new Quick(arguments[0], List.of(arguments).subList(1, arguments.length));
        System.exit(quick.run() ? 0 : 1);
    }

    private boolean run() throws IOException {
        if (Files.exists(STATE)) {
            for (var line : Files.readAllLines(STATE)) {
                var parts = line.split("\t");
                known.put(parts[0], parts[1]);
            }
        }
        var main = new Half("src/main/java", "target/classes", classpath);
        var test = new Half("src/test/java", "target/test-classes", "target/classes:" + classpath);
        Files.createDirectories(STATE.getParent());
        var faces = new HashSet<String>(Files.exists(PENDING) ? Files.readAllLines(PENDING) : List.of());
        if (!main.compile(faces) || !test.compile(faces)) {
            // What uses these is still to be compiled, whatever is mended first.
            Files.write(PENDING, faces);
            return false;
        }
        Files.deleteIfExists(PENDING);
        Files.write(STATE, now.entrySet().stream().map(e -> e.getKey() + "\t" + e.getValue()).toList());
        return true;
    }

    /** What was made of a source, and the classes of ours that it mentions. */
    private record Parsed(String origin, Set<String> uses) {}

    /** A class file as it was read, which is not read again until it changes. */
    private record Read(FileTime time, Parsed parsed) {}

    private class Half {
        private final Path sources;
        private final Path classes;
        private final String path;
        /** Source file to the classes made of it. */
        private final Map<String, Set<Path>> made = new HashMap<>();
        /** Class name to the sources that mention it. */
        private final Map<String, Set<String>> users = new HashMap<>();

        private final Map<Path, Read> read = new HashMap<>();

        Half(String sources, String classes, String path) {
            this.sources = Path.of(sources);
            this.classes = Path.of(classes);
            this.path = path;
        }

        /** Compiles; {@code faces} holds the classes whose face changed, in and out. */
        boolean compile(Set<String> faces) throws IOException {
            Files.createDirectories(classes);
            var all = new TreeSet<String>();
            try (var files = Files.walk(sources)) {
                files.filter(f -> f.toString().endsWith(".java")).forEach(f -> all.add(f.toString()));
            }
            readClasses();
            var due = new LinkedHashSet<String>();
            for (var source : all) {
                var mark = mark(Path.of(source));
                now.put(source, mark);
                if (!mark.equals(known.get(source)) || !source.endsWith("package-info.java") && !made.containsKey(source)) {
                    due.add(source);
                }
            }
            for (var gone : new TreeSet<>(made.keySet())) {
                if (!all.contains(gone)) {
                    faces.addAll(names(gone));
                    forget(gone);
                }
            }
            faces.forEach(face -> due.addAll(usersOf(face, all)));
            var done = new HashSet<String>();
            while (!due.isEmpty()) {
                var before = new HashMap<String, String>();
                for (var source : due) {
                    for (var file : made.getOrDefault(source, Set.of())) {
                        before.put(name(file), face(file));
                    }
                    forget(source);
                }
                System.out.println("compiling " + due.size() + (due.size() < 6 ? " " + due : "") + " of " + sources);
                if (!javac(due)) {
                    return false;
                }
                done.addAll(due);
                var compiled = Set.copyOf(due);
                due.clear();
                readClasses();
                var changed = new HashSet<String>();
                for (var source : compiled) {
                    for (var file : made.getOrDefault(source, Set.of())) {
                        if (!face(file).equals(before.remove(name(file)))) {
                            changed.add(name(file));
                        }
                    }
                }
                changed.addAll(before.keySet());
                faces.addAll(changed);
                for (var face : changed) {
                    due.addAll(usersOf(face, all));
                }
                due.removeAll(done);
            }
            return true;
        }

        private Set<String> usersOf(String face, Set<String> all) {
            var found = new HashSet<>(users.getOrDefault(face, Set.of()));
            found.retainAll(all);
            return found;
        }

        private boolean javac(Set<String> due) {
            var line = new ArrayList<>(List.of("-d", classes.toString(), "-cp", classes + ":" + path));
            line.addAll(options);
            line.addAll(due);
            return ToolProvider.getSystemJavaCompiler().run(null, null, null, line.toArray(String[]::new)) == 0;
        }

        private void readClasses() throws IOException {
            made.clear();
            users.clear();
            if (!Files.exists(classes)) {
                return;
            }
            try (var files = Files.walk(classes)) {
                for (var file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".class"))::iterator) {
                    var time = Files.getLastModifiedTime(file);
                    var seen = read.get(file);
                    if (seen == null || !seen.time().equals(time)) {
                        seen = new Read(time, parse(file));
                        read.put(file, seen);
                    }
                    var parsed = seen.parsed();
                    if (parsed != null) {
                        made.computeIfAbsent(parsed.origin(), x -> new HashSet<>()).add(file);
                        parsed.uses().forEach(used -> users.computeIfAbsent(used, x -> new HashSet<>()).add(parsed.origin()));
                    }
                }
            }
        }

        /** Null for what was made of no source. */
        private Parsed parse(Path file) throws IOException {
            var model = ClassFile.of().parse(file);
            var source = model.findAttribute(java.lang.classfile.Attributes.sourceFile())
                    .map(SourceFileAttribute::sourceFile)
                    .map(Utf8Entry::stringValue)
                    .orElse(null);
            if (source == null) {
                return null;
            }
            var folder = classes.relativize(file).getParent();
            var origin = (folder == null ? sources : sources.resolve(folder)).resolve(source).toString();
            var uses = new HashSet<String>();
            for (PoolEntry entry : model.constantPool()) {
                if (entry instanceof ClassEntry c) {
                    use(c.asInternalName(), uses);
                } else if (entry instanceof Utf8Entry text) {
                    mentioned(text.stringValue(), uses);
                }
            }
            return new Parsed(origin, uses);
        }

        private void use(String name, Set<String> uses) {
            var plain = name.startsWith("[") ? name.replaceAll("^\\[+L|;$", "") : name;
            if (plain.startsWith("io/journeyloop/")) {
                uses.add(plain);
            }
        }

        /** Descriptors and signatures name classes as {@code Lname;}. */
        private void mentioned(String text, Set<String> uses) {
            var at = text.indexOf("Lio/journeyloop/");
            while (at >= 0) {
                var end = at + 1;
                while (end < text.length() && (Character.isJavaIdentifierPart(text.charAt(end)) || text.charAt(end) == '/')) {
                    end++;
                }
                use(text.substring(at + 1, end), uses);
                at = text.indexOf("Lio/journeyloop/", end);
            }
        }

        private Set<String> names(String source) {
            var names = new HashSet<String>();
            made.getOrDefault(source, Set.of()).forEach(file -> names.add(name(file)));
            return names;
        }

        private String name(Path file) {
            var name = classes.relativize(file).toString();
            return name.substring(0, name.length() - ".class".length());
        }

        private void forget(String source) throws IOException {
            for (var file : made.getOrDefault(source, Set.of())) {
                Files.deleteIfExists(file);
            }
        }

        /** What others can see of a class: its flags, parents, members and their constants, annotations left out. */
        private String face(Path file) {
            try {
                ClassModel model = ClassFile.of().parse(file);
                var lines = new TreeSet<String>();
                model.fields().stream().filter(f -> !f.flags().has(AccessFlag.PRIVATE)).forEach(f -> lines.add(
                        f.flags().flagsMask() + " " + f.fieldName().stringValue() + " " + f.fieldType().stringValue() + " "
                                + f.findAttribute(java.lang.classfile.Attributes.signature()).map(s -> s.signature().stringValue())
                                + f.findAttribute(java.lang.classfile.Attributes.constantValue()).map(c -> c.constant().constantValue())));
                model.methods().stream()
                        .filter(m -> !m.flags().has(AccessFlag.PRIVATE) && !m.flags().has(AccessFlag.SYNTHETIC))
                        .forEach(m -> lines.add(m.flags().flagsMask() + " " + m.methodName().stringValue()
                                + m.methodType().stringValue()
                                + m.findAttribute(java.lang.classfile.Attributes.signature()).map(s -> s.signature().stringValue())
                                + m.findAttribute(java.lang.classfile.Attributes.exceptions()).map(x -> x.exceptions().toString())));
                return model.flags().flagsMask() + " " + model.superclass() + model.interfaces()
                        + model.findAttribute(java.lang.classfile.Attributes.signature()).map(s -> s.signature().stringValue())
                        + model.findAttribute(java.lang.classfile.Attributes.permittedSubclasses()).map(x -> x.permittedSubclasses().toString())
                        + model.findAttribute(java.lang.classfile.Attributes.record()).map(r -> r.components().stream()
                                .map(c -> c.name().stringValue() + c.descriptor().stringValue()).toList())
                        + lines;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String mark(Path source) throws IOException {
        return Integer.toHexString(Files.readString(source).hashCode()) + "-" + Files.size(source);
    }
}

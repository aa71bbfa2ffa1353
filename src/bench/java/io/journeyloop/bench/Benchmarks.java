package io.journeyloop.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Runs the benchmarks named, or all: {@code mvn -Pbench test-compile exec:exec [-Dbench=worklist,map]}. Each measures
 * both sides in this run.
 */
public final class Benchmarks {

    private static final Map<String, BiConsumer<World, Report>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("journeys", JourneyBench::run);
        ALL.put("tasks", TaskBench::run);
        ALL.put("worklist", WorklistBench::run);
        ALL.put("lists", ListBench::run);
        ALL.put("events", EventBench::run);
        ALL.put("map", MapBench::run);
        ALL.put("patience", PatienceBench::run);
        ALL.put("waves", WaveBench::run);
    }

    private Benchmarks() {}

    /** @param names which to run; none or {@code all} means all of them */
    public static void main(String... names) {
        Map<String, BiConsumer<World, Report>> chosen = new LinkedHashMap<>(ALL);
        if (names.length > 0 && !names[0].equals("all")) {
            chosen.keySet().retainAll(Arrays.asList(names[0].split(",")));
        }
        if (chosen.isEmpty()) {
            System.err.println("There is no benchmark \"" + names[0] + "\"; choose from " + ALL.keySet() + ".");
            System.exit(2);
        }
        int status = 1;
        try (World world = World.begin()) {
            Report report = new Report();
            chosen.values().forEach(one -> one.accept(world, report));
            report.print("MySQL " + world.sql().queryForObject("SELECT VERSION()", String.class));
            status = 0;
        } catch (RuntimeException broken) {
            broken.printStackTrace();
        } finally {
            // The server, the pools and the runner have threads of their own.
            System.exit(status);
        }
    }
}

package io.journeyloop.engine;

import io.journeyloop.engine.guard.Guards;
import java.util.List;

/**
 * Says what the engine must not run: a model can't run code, and it stays within bounds. Only the building blocks, expressions that read variables
 * and compare, FEEL in decision tables, forms of plain fields; no script, class, listener, connector, foreign page,
 * document type or entity. The engine asks it of every resource of every deployment, whatever way that comes.
 */
public final class ModelGuard {

    private ModelGuard() {}

    /**
     * Whatever the guard refuses in that file, in the file's order; empty where it may run.
     *
     * @param file the resource's name; by its ending the engine knows what it is
     */
    public static List<Breach> check(String file, byte[] bytes) {
        return Guards.check(file, bytes, true);
    }

    /** The same of a file that was let in before: whether it runs code, and nothing about bounds. */
    public static List<Breach> checkStored(String file, byte[] bytes) {
        return Guards.check(file, bytes, false);
    }

    /** The same of a BPMN file that has been read already. */
    public static List<Breach> check(XmlElement bpmn) {
        return Guards.check(bpmn);
    }
}

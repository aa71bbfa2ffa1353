package io.journeyloop.studio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two models, by the ids of their elements. The order is that of the newer model, then what is
 * gone.
 */
public record ModelDiff(List<Change> changes) {

    /** What happened to an element. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** Drawn elsewhere; it means the same. */
        MOVED;

        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One element that differs.
     *
     * @param type its BPMN name, such as {@code userTask}; {@code rule}, {@code input} … of a table, {@code field.<type>} of a form
     * @param name what people call it, its id where it has no name
     * @param details what it says otherwise; empty unless changed
     */
    public record Change(String element, String type, String name, Kind kind, List<Detail> details) {}

    /**
     * One thing that an element says otherwise.
     *
     * @param word a word of the journey language ({@code touchpoint.patience}), an input of a block
     *     ({@code input.script}), or a part of BPMN ({@code name}, {@code condition}, {@code timer}, {@code event},
     *     {@code from}, {@code to}); of a table's rule {@code column:} and the column's label
     * @param before null where it said nothing
     * @param after null where it says nothing
     */
    public record Detail(String word, @Nullable String before, @Nullable String after) {}

    public ModelDiff {
        changes = List.copyOf(changes);
    }

    /** Whether both mean the same and are drawn alike. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Ids of the elements to which that happened. */
    public List<String> elements(Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .map(Change::element)
                .toList();
    }
}

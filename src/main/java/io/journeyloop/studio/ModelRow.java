package io.journeyloop.studio;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model as the studio lists it.
 *
 * @param name what its newest model calls it, or its draft where it has never been live
 * @param live the newest version, null where there is none yet
 * @param open customers on the way, over all versions; null for what nobody is on the way in
 * @param drafts its open drafts, those changed last first
 */
public record ModelRow(
        Group group, String key, String name, @Nullable LiveVersion live, @Nullable Long open, List<Draft> drafts) {

    /** What the list is grouped by. */
    public enum Group {
        JOURNEY(DraftKind.BPMN),
        /** A process that journeys call. */
        SHARED(DraftKind.BPMN),
        DECISION(DraftKind.DMN),
        FORM(DraftKind.FORM);

        private final DraftKind kind;

        Group(DraftKind kind) {
            this.kind = kind;
        }

        public DraftKind kind() {
            return kind;
        }

        /** The word in addresses and texts. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The group of that word; empty where there is none. */
        public static Optional<Group> ofSlug(String slug) {
            return Arrays.stream(values())
                    .filter(one -> one.slug().equals(slug))
                    .findFirst();
        }

        /** What something new of that kind is listed under. */
        static Group of(DraftKind kind) {
            return switch (kind) {
                case BPMN -> JOURNEY;
                case DMN -> DECISION;
                case FORM -> FORM;
            };
        }
    }

    public ModelRow {
        drafts = List.copyOf(drafts);
    }
}

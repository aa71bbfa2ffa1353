package io.journeyloop.studio;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.engine.XmlElement;
import io.journeyloop.studio.ModelDiff.Change;
import io.journeyloop.studio.ModelDiff.Detail;
import io.journeyloop.studio.ModelDiff.Kind;
import io.journeyloop.studio.ModelParts.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares two models element by element; linear in their size. */
@Component
public class ModelDiffs {

    /** The word for a rule's or a field's place among the others, from 1. */
    private static final String ORDER = "order";

    /**
     * What the newer model says and draws otherwise. Both are of that kind.
     *
     * @throws Problem where one of the two can't be read
     */
    public ModelDiff between(DraftKind kind, String before, String after) {
        ModelParts old = parts(kind, before);
        ModelParts now = parts(kind, after);
        Set<String> elsewhere = Order.moved(old.order(), now.order());
        List<Change> changes = new ArrayList<>();
        now.parts().forEach((id, part) -> {
            Part was = old.parts().get(id);
            if (was == null) {
                changes.add(new Change(id, part.type(), part.name(), Kind.ADDED, List.of()));
            } else {
                List<Detail> details = compare(was, part, old, now);
                if (elsewhere.contains(id)) {
                    details.add(new Detail(ORDER, place(old, id), place(now, id)));
                }
                if (!details.isEmpty()) {
                    changes.add(new Change(id, part.type(), part.name(), Kind.CHANGED, List.copyOf(details)));
                } else if (!Objects.equals(old.places().get(id), now.places().get(id))) {
                    changes.add(new Change(id, part.type(), part.name(), Kind.MOVED, List.of()));
                }
            }
        });
        old.parts().forEach((id, part) -> {
            if (!now.parts().containsKey(id)) {
                changes.add(new Change(id, part.type(), part.name(), Kind.REMOVED, List.of()));
            }
        });
        return new ModelDiff(changes);
    }

    private static ModelParts parts(DraftKind kind, String model) {
        return switch (kind) {
            case BPMN -> ModelParts.of(read(model));
            case DMN -> DecisionParts.of(read(model));
            case FORM -> FormParts.of(model).orElseThrow(ModelDiffs::unreadable);
        };
    }

    private static String place(ModelParts parts, String id) {
        return String.valueOf(parts.order().indexOf(id) + 1);
    }

    private static List<Detail> compare(Part was, Part is, ModelParts old, ModelParts now) {
        List<Detail> details = new ArrayList<>();
        if (!was.type().equals(is.type())) {
            details.add(new Detail("type", was.type(), is.type()));
        }
        details(was.says(), is.says()).stream()
                .map(detail -> named(detail, old.names(), now.names()))
                .forEach(details::add);
        return details;
    }

    private static List<Detail> details(Map<String, String> was, Map<String, String> is) {
        TreeSet<String> words = new TreeSet<>(was.keySet());
        words.addAll(is.keySet());
        return words.stream()
                .filter(word -> !Objects.equals(was.get(word), is.get(word)))
                .map(word -> new Detail(word, was.get(word), is.get(word)))
                .toList();
    }

    /** A reference by what people call the other element, which may be called otherwise now. */
    private static Detail named(Detail detail, Map<String, String> before, Map<String, String> after) {
        if (detail.word().startsWith(ModelParts.COLUMN)) {
            String id = detail.word().substring(ModelParts.COLUMN.length());
            String label = after.getOrDefault(id, before.getOrDefault(id, id));
            return new Detail(ModelParts.COLUMN + label, detail.before(), detail.after());
        }
        return ModelParts.REFERENCES.contains(detail.word())
                ? new Detail(detail.word(), name(detail.before(), before), name(detail.after(), after))
                : detail;
    }

    private static @Nullable String name(@Nullable String id, Map<String, String> names) {
        return id == null ? null : names.getOrDefault(id, id);
    }

    private static XmlElement read(String model) {
        return ModelHead.read(model).orElseThrow(ModelDiffs::unreadable);
    }

    private static Problem unreadable() {
        return Problem.invalid("model", null, say("studio.problem.unreadable"));
    }
}

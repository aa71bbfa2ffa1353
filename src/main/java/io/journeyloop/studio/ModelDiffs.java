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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares two models element by element; linear in their size. */
@Component
public class ModelDiffs {

    /**
     * What the newer model says and draws otherwise.
     *
     * @throws Problem where one of the two can't be read
     */
    public ModelDiff between(String before, String after) {
        ModelParts old = ModelParts.of(read(before));
        ModelParts now = ModelParts.of(read(after));
        List<Change> changes = new ArrayList<>();
        now.parts().forEach((id, part) -> {
            Part was = old.parts().get(id);
            if (was == null) {
                changes.add(new Change(id, part.type(), part.name(), Kind.ADDED, List.of()));
            } else {
                compare(id, was, part, old, now, changes);
            }
        });
        old.parts().forEach((id, part) -> {
            if (!now.parts().containsKey(id)) {
                changes.add(new Change(id, part.type(), part.name(), Kind.REMOVED, List.of()));
            }
        });
        return new ModelDiff(changes);
    }

    private static void compare(String id, Part was, Part is, ModelParts old, ModelParts now, List<Change> changes) {
        List<Detail> details = new ArrayList<>();
        if (!was.type().equals(is.type())) {
            details.add(new Detail("type", was.type(), is.type()));
        }
        details(was.says(), is.says()).stream()
                .map(detail -> named(detail, old.names(), now.names()))
                .forEach(details::add);
        if (!details.isEmpty()) {
            changes.add(new Change(id, is.type(), is.name(), Kind.CHANGED, List.copyOf(details)));
        } else if (!Objects.equals(old.places().get(id), now.places().get(id))) {
            changes.add(new Change(id, is.type(), is.name(), Kind.MOVED, List.of()));
        }
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
        return ModelParts.REFERENCES.contains(detail.word())
                ? new Detail(detail.word(), name(detail.before(), before), name(detail.after(), after))
                : detail;
    }

    private static @Nullable String name(@Nullable String id, Map<String, String> names) {
        return id == null ? null : names.getOrDefault(id, id);
    }

    private static XmlElement read(String model) {
        return ModelHead.read(model)
                .orElseThrow(() -> Problem.invalid("model", null, say("studio.problem.unreadable")));
    }
}

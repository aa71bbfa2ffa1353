package io.journeyloop.engine.guard;

import io.journeyloop.engine.Breach;
import io.journeyloop.engine.ModelXml;
import io.journeyloop.engine.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** Which guard looks at which file. */
public final class Guards {

    private Guards() {}

    /**
     * Breaches of a file by the kind that its name's ending says; another kind is itself a breach.
     *
     * @param fresh whether the file is only coming; of one that was let in before, code alone is looked for, so that a
     *     new bound never stops those who are on their way
     */
    public static List<Breach> check(String file, byte[] bytes, boolean fresh) {
        try {
            if (file.endsWith(".bpmn") || file.endsWith("bpmn20.xml")) {
                XmlElement root = ModelXml.read(bytes);
                return fresh ? check(root) : BpmnGuard.check(root);
            }
            if (file.endsWith(".dmn") || file.endsWith("dmn11.xml")) {
                return DmnGuard.check(ModelXml.read(bytes), fresh);
            }
            if (file.endsWith(".form")) {
                return FormGuard.check(bytes);
            }
            return List.of(Breach.of("", "file.kind", file));
        } catch (ModelXml.Unreadable unreadable) {
            return List.of(unreadable.breach());
        }
    }

    /** Breaches of a BPMN file that is coming. */
    public static List<Breach> check(XmlElement bpmn) {
        List<Breach> size = BpmnBounds.size(bpmn);
        if (!size.isEmpty()) {
            return size;
        }
        List<Breach> all = new ArrayList<>(BpmnGuard.check(bpmn));
        all.addAll(BpmnBounds.check(bpmn));
        all.addAll(Loops.check(bpmn));
        all.addAll(OwnProcesses.check(bpmn));
        return List.copyOf(all);
    }
}

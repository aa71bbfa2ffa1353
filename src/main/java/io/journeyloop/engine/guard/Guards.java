package io.journeyloop.engine.guard;

import io.journeyloop.engine.Breach;
import io.journeyloop.engine.ModelXml;
import io.journeyloop.engine.XmlElement;
import java.util.List;

/** Which guard looks at which file. */
public final class Guards {

    private Guards() {}

    /** Breaches of a file by the kind that its name's ending says; another kind is itself a breach. */
    public static List<Breach> check(String file, byte[] bytes) {
        try {
            if (file.endsWith(".bpmn") || file.endsWith("bpmn20.xml")) {
                return check(ModelXml.read(bytes));
            }
            if (file.endsWith(".dmn") || file.endsWith("dmn11.xml")) {
                return DmnGuard.check(ModelXml.read(bytes));
            }
            if (file.endsWith(".form")) {
                return FormGuard.check(bytes);
            }
            return List.of(Breach.of("", "file.kind", file));
        } catch (ModelXml.Unreadable unreadable) {
            return List.of(unreadable.breach());
        }
    }

    public static List<Breach> check(XmlElement bpmn) {
        return BpmnGuard.check(bpmn);
    }
}

package io.journeyloop.studio.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;

/** The editor of decision tables. */
@Tag("jl-decision-editor")
@JsModule("./components/jl-decision-editor.ts")
@NpmPackage(value = "dmn-js", version = "17.10.2")
class DecisionElement extends EditorElement {

    private static final List<String> WORDS = List.of("rule", "column", "table");

    DecisionElement() {
        super(WORDS);
    }
}

package io.journeyloop.studio.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;

/** The editor of forms: fields that the task screen can ask. */
@Tag("jl-form-editor")
@JsModule("./components/jl-form-editor.ts")
@NpmPackage(value = "@bpmn-io/form-js-editor", version = "1.23.0")
@NpmPackage(value = "@bpmn-io/form-js-viewer", version = "1.23.0")
class FormElement extends EditorElement {

    private static final List<String> WORDS = List.of(
            "field.textfield",
            "field.textarea",
            "field.number",
            "field.checkbox",
            "field.radio",
            "field.select",
            "field.datetime",
            "field.group",
            "form.add",
            "form.field",
            "form.label",
            "form.key",
            "form.key.help",
            "form.description",
            "form.required",
            "form.choices",
            "form.choice",
            "form.value",
            "form.choice.add",
            "form.choice.remove",
            "form.up",
            "form.down",
            "form.remove",
            "form.nothing",
            "form.name",
            "form.form");

    FormElement() {
        super(WORDS);
    }
}

package io.journeyloop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A drawing is shown in the reader's language, and stays the drawing it was. */
class ModelNamesTest {

    @Test
    void names_elements_anew_and_keeps_the_rest() throws IOException {
        String model = Files.readString(Path.of("bpmn/first-visit.bpmn"));

        String shown = ModelNames.in(model, (id, name) -> id.equals("task_greet") ? "迎接并识别" : name);

        assertThat(shown).contains("id=\"task_greet\" name=\"迎接并识别\"").contains("bpmnElement=\"task_greet\"");
        assertThat(shown).contains("Understand needs").doesNotContain("Greet and recognise");
        assertThat(shown).contains("value=\"arrive:Arrive;");
    }

    @Test
    void refuses_what_is_not_a_model() {
        assertThatIllegalArgumentException().isThrownBy(() -> ModelNames.in("no xml", (id, name) -> name));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelNames.in("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", (id, name) -> name));
    }
}

package io.journeyloop.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.journey.Finding;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormSchemaTest {

    @Test
    void each_kind_of_component_becomes_a_field_of_a_task() {
        List<FormField> fields = FormSchema.fields(
                form(
                        """
                {"type":"textfield","id":"a","key":"name","label":"Name"},
                {"type":"textarea","id":"b","key":"note"},
                {"type":"number","id":"c","key":"amount","label":"Amount","validate":{"required":true}},
                {"type":"checkbox","id":"d","key":"urgent","label":"Urgent"},
                {"type":"datetime","id":"e","key":"day","label":"Day","subtype":"date"},
                {"type":"group","id":"f","components":[
                  {"type":"select","id":"g","key":"need","label":"Need",
                   "values":[{"label":"Savings","value":"savings"},{"label":"支付","value":"payments"}]}]},
                {"type":"separator","id":"h"},{"type":"button","id":"i","action":"submit","label":"Send"}
                """));

        assertThat(fields)
                .containsExactly(
                        new FormField("name", FormField.Type.TEXT, false, List.of(), "Name", Map.of()),
                        new FormField("note", FormField.Type.TEXT, false, List.of(), "note", Map.of()),
                        new FormField("amount", FormField.Type.NUMBER, true, List.of(), "Amount", Map.of()),
                        new FormField("urgent", FormField.Type.BOOLEAN, false, List.of(), "Urgent", Map.of()),
                        new FormField("day", FormField.Type.DATE, false, List.of(), "Day", Map.of()),
                        new FormField(
                                "need",
                                FormField.Type.SELECT,
                                false,
                                List.of("savings", "payments"),
                                "Need",
                                Map.of("savings", "Savings", "payments", "支付")));
        assertThat(FormField.parse(FormField.write(fields))).isEqualTo(fields);
    }

    @Test
    void a_number_keeps_the_limits_that_its_form_draws() {
        List<FormField> fields = FormSchema.fields(
                "{'id':'f','components':[{'type':'number','id':'x','key':'x','decimalDigits':2,'validate':{'min':0,'max':500}}]}"
                        .replace('\'', '"')
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(fields.getFirst().range()).isEqualTo(new NumberRange(BigDecimal.ZERO, new BigDecimal("500"), 2));
        assertThat(FormField.parse(FormField.write(fields))).isEqualTo(fields);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'table','id':'x','key':'x'}|form.unsupported",
                "{'type':'datetime','id':'x','key':'x','subtype':'time'}|form.unsupported",
                "{'type':'group','id':'x','path':'inner','components':[]}|form.unsupported",
                "{'type':'textfield','id':'x','key':'a.b'}|form.key",
                "{'type':'textfield','id':'x'}|form.key",
                "{'type':'radio','id':'x','key':'x'}|form.choices",
                "{'type':'radio','id':'x','key':'x','valuesExpression':'=list'}|form.choices",
                "{'type':'select','id':'x','key':'x','values':[{'label':'A','value':'a'},{'label':'B','value':'a'}]}|form.choice",
                "{'type':'text','id':'x','text':'# Read this'}|form.not-shown",
                "{'type':'number','id':'x','key':'x','validate':{'min':3,'max':1}}|form.range",
                "{'type':'textfield','id':'x','key':'x','validate':{'minLength':3}}|form.unchecked",
                "{'type':'number','id':'x','key':'x','conditional':{'hide':'=a'}}|form.unchecked"
            })
    void what_the_task_screen_can_not_ask_is_told_of_its_component(String component, String rule) {
        assertThat(FormSchema.findings(form(component.replace('\'', '"'))))
                .extracting(Finding::element, Finding::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("x", rule));
    }

    @Test
    void two_fields_of_one_key_and_a_form_without_an_id_are_told() {
        String twice =
                "{\"type\":\"number\",\"id\":\"x\",\"key\":\"k\"},{\"type\":\"number\",\"id\":\"y\",\"key\":\"k\"}";
        assertThat(FormSchema.findings(form(twice))).extracting(Finding::rule).containsExactly("form.key-twice");
        assertThat(FormSchema.findings("{\"components\":[]}".getBytes(StandardCharsets.UTF_8)))
                .extracting(Finding::rule)
                .containsExactly("form.no-id");
        assertThat(FormSchema.findings("{".getBytes(StandardCharsets.UTF_8)))
                .extracting(Finding::rule)
                .containsExactly("form.broken");
    }

    private static byte[] form(String components) {
        return ("{\"type\":\"default\",\"id\":\"welcome\",\"components\":[" + components + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }
}

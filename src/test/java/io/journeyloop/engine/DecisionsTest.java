package io.journeyloop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.support.FullStack;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FullStack
class DecisionsTest {

    private static final String TABLE =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="defs" name="t"
                namespace="https://journeyloop.io/dmn">
              <decision id="%s" name="t"><decisionTable id="table" hitPolicy="FIRST">
                <input id="i1"><inputExpression id="e1" typeRef="integer"><text>age</text></inputExpression></input>
                <output id="o1" name="group" typeRef="string"/>
                <rule id="r1"><inputEntry id="c1"><text>&lt; 18</text></inputEntry>
                  <outputEntry id="v1"><text>"%s"</text></outputEntry></rule>
                <rule id="r2"><inputEntry id="c2"><text>%s</text></inputEntry>
                  <outputEntry id="v2"><text>"adult"</text></outputEntry></rule>
              </decisionTable></decision>
            </definitions>
            """;

    @Autowired
    private Engine engine;

    @Autowired
    private DeployedModels deployed;

    @Test
    void alikeFactsAreAnsweredAlikeAndOthersAnew() {
        deploy("remembered", "minor", "&gt;= limit");
        assertThat(engine.decide("remembered", Map.of("age", 17, "limit", 18))).containsEntry("group", "minor");
        assertThat(engine.decide("remembered", Map.of("age", 40, "limit", 18))).containsEntry("group", "adult");
        assertThat(engine.decide("remembered", Map.of("age", 40, "limit", 60, "other", "x")))
                .isEmpty();
        assertThat(engine.decide("remembered", Map.of("age", 40, "limit", 18))).containsEntry("group", "adult");
        Map<String, Object> unknown = new HashMap<>();
        unknown.put("age", 17);
        unknown.put("limit", null);
        assertThat(engine.decide("remembered", unknown)).containsEntry("group", "minor");
    }

    @Test
    void aNewVersionOfTheTableAnswersForItself() {
        deploy("changed", "minor", "&gt;= 18");
        assertThat(engine.decide("changed", Map.of("age", 17))).containsEntry("group", "minor");
        deploy("changed", "child", "&gt;= 18");
        assertThat(engine.decide("changed", Map.of("age", 17))).containsEntry("group", "child");
    }

    private void deploy(String key, String young, String condition) {
        deployed.deploy(
                key,
                "test",
                Map.of(key + ".dmn", TABLE.formatted(key, young, condition).getBytes(StandardCharsets.UTF_8)));
    }
}

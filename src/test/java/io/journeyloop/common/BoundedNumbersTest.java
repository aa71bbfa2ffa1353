package io.journeyloop.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A number is looked at before anything is made of it, whatever it is read into. */
class BoundedNumbersTest {

    private final JsonMapper json =
            JsonMapper.builder(new BoundedJson(JsonFactory.builder())).build();

    record Given(BigDecimal score, double share, long count, Object any) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1E+999999999",
                "1e-999999999",
                "1e99999999999999999999",
                "1e41",
                "1.5e-41",
                "11111111111111111111111111111111111111111"
            })
    void numbersWithoutMeasureAreRefusedWhereverTheyStand(String number) {
        for (String field : new String[] {"score", "share", "count", "any"}) {
            refused("{\"" + field + "\":" + number + "}", Given.class, field);
            refused("{\"" + field + "\":" + number + "}", Map.class, field);
            refused("{\"" + field + "\":" + number + "}", JsonNode.class, field);
        }
        refused("[{\"a\":{\"b\":[1," + number + "]}}]", Object.class, "[0].a.b[1]");
        refused(number, BigDecimal.class, "body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "1e40", "1E-40", "0.1234567890123456789", "4.9e-32", "9223372036854775807", "12.50"})
    void ordinaryNumbersAreReadAsBefore(String number) {
        assertThat(json.readValue("{\"any\":" + number + "}", Map.class).get("any"))
                .isInstanceOf(Number.class);
        assertThat(json.readValue("[" + number + "]", BigDecimal[].class)[0]).isEqualTo(new BigDecimal(number));
    }

    @Test
    void wordsAreNoNumbers() {
        assertThat(BoundedNumbers.holds("1e9")).isTrue();
        assertThat(BoundedNumbers.holds("1e999")).isFalse();
        assertThat(json.readValue("{\"any\":\"1e999999999\"}", Map.class)).containsEntry("any", "1e999999999");
    }

    private void refused(String text, Class<?> as, String field) {
        assertThatThrownBy(() -> json.readValue(text, as))
                .as("%s as %s", text, as.getSimpleName())
                .isInstanceOfSatisfying(NumberOutOfBounds.class, wrong -> assertThat(wrong.field())
                        .isEqualTo(field));
    }
}

package io.journeyloop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What other systems read of an import is flat and in this order, whatever parts it is made of. */
class FlatImportResultTest {

    @Test
    void anImport() {
        ImportResult result = new ImportResult(
                new ImportResult.Counts(4, 1, 1, 1),
                List.of(new Rejection(3, "age", "x", "no age")),
                1,
                "june",
                null,
                null,
                new ImportResult.FileForm("UTF-8", ",", new ImportResult.Reading(null, List.of(), null, null)),
                List.of(),
                2);
        assertThat(JsonMapper.builder().build().valueToTree(result).propertyNames())
                .containsExactly(
                        "read",
                        "created",
                        "updated",
                        "duplicates",
                        "rejected",
                        "rejectedTotal",
                        "list",
                        "numbersMadeFrom",
                        "note",
                        "encoding",
                        "separator",
                        "reading",
                        "remarks",
                        "eventsJoined");
    }
}

package io.journeyloop.journey;

import io.journeyloop.common.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What whoever launches says to the journey for each customer: kept with the launch, checked before anybody enters. */
@Component
class LaunchContext {

    private static final TypeReference<Map<String, @Nullable Object>> MAP = new TypeReference<>() {};

    private final JsonMapper json;

    LaunchContext(JsonMapper json) {
        this.json = json;
    }

    /**
     * As it is kept; null where nothing is said.
     *
     * @throws Problem INVALID naming the entry that the journey doesn't declare or that is of another type
     */
    @Nullable
    String checked(JourneyMap map, LaunchRequest request) {
        Map<String, @Nullable Object> said = request.context();
        if (said == null || said.isEmpty()) {
            return null;
        }
        EntryContext.said(map, said);
        return json.writeValueAsString(said);
    }

    /** What each customer enters with: all that the journey declares, without a value where nothing was said. */
    Map<String, @Nullable Object> of(JourneyMap map, @Nullable String kept) {
        return EntryContext.said(map, kept == null ? Map.of() : json.readValue(kept, MAP));
    }
}

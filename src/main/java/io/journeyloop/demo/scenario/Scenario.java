package io.journeyloop.demo.scenario;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One customer's walk through one journey, as its process folder tells it.
 *
 * @param journey the process id
 * @param key the file's name without its ending; unique within the journey
 * @param share the weight among this journey's demo customers; 0 is for tests alone
 * @param customer what the customer must be like; empty where anybody will do
 * @param context what the journey is entered with
 */
public record Scenario(
        String journey,
        String key,
        String name,
        String nameZh,
        int share,
        Map<String, Object> customer,
        Map<String, Object> context,
        List<Step> steps,
        Expectation expect) {

    /**
     * What must be true when the walk is over.
     *
     * @param end id of the end event with which the journey ended; null where it is still open then
     * @param completed touchpoints that must have been completed
     * @param broken touchpoints at which a breakpoint must have been recorded
     * @param passed further elements, of called processes too, that the walk must have come by
     */
    public record Expectation(@Nullable String end, List<String> completed, List<String> broken, List<String> passed) {}

    @Override
    public String toString() {
        return journey + "/" + key;
    }
}

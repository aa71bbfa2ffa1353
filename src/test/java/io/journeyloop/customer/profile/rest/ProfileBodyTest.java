package io.journeyloop.customer.profile.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.profile.rest.ProfileBody.Demographics;
import io.journeyloop.customer.profile.rest.ProfileBody.Standing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The parts of a profile are flat to other systems, those that nobody knows too. */
class ProfileBodyTest {

    @Test
    void aProfileHasAllItsFieldsFlatWhateverIsKnown() {
        ProfileBody body = new ProfileBody(
                "100001",
                "王*",
                "138****1234",
                "001",
                new Demographics(null, 41, null, null, null),
                new Standing("mass", null, null, "new"),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(JsonMapper.builder().build().valueToTree(body).propertyNames())
                .containsExactlyInAnyOrder(
                        "customerNo",
                        "name",
                        "phone",
                        "branch",
                        "gender",
                        "age",
                        "occupation",
                        "maritalStatus",
                        "education",
                        "tier",
                        "riskRating",
                        "openedAt",
                        "lifecycle",
                        "attributes",
                        "tags",
                        "segments",
                        "consents",
                        "journeys",
                        "timeline");
    }
}

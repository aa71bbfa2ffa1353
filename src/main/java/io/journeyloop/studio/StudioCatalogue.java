package io.journeyloop.studio;

import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.Roles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is to work on: journeys that are live, and those that are only being drawn. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.MAY_DEPLOY)
public class StudioCatalogue {

    private final JourneyModels models;
    private final Journeys journeys;
    private final Drafts drafts;

    StudioCatalogue(JourneyModels models, Journeys journeys, Drafts drafts) {
        this.models = models;
        this.journeys = journeys;
        this.drafts = drafts;
    }

    /** Live journeys by key, then new ones, those changed last first. */
    public List<JourneyRow> rows() {
        Map<String, List<Draft>> open = drafts.open().stream()
                .collect(Collectors.groupingBy(Draft::key, LinkedHashMap::new, Collectors.toList()));
        Map<String, Long> onTheWay = journeys.openByJourney();
        List<JourneyRow> rows = new ArrayList<>();
        for (JourneyMap map : models.latest()) {
            List<Draft> own = open.remove(map.key());
            rows.add(new JourneyRow(
                    map.key(),
                    map.name(),
                    models.version(map.versionId()),
                    onTheWay.getOrDefault(map.key(), 0L),
                    own == null ? List.of() : own));
        }
        open.forEach((key, own) -> rows.add(new JourneyRow(key, own.getFirst().name(), null, 0, own)));
        return rows;
    }
}

package io.journeyloop.journey;

import io.journeyloop.common.Problem;
import io.journeyloop.journey.persistence.LaunchMapper;
import io.journeyloop.journey.persistence.LaunchMapper.LaunchRow;
import io.journeyloop.journey.persistence.LaunchMapper.StateCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Reads launches with how far each has come, counted from its customers. */
@Component
class LaunchProgress {

    static final String UNKNOWN_CUSTOMER = "unknown-customer";

    private final LaunchMapper mapper;

    LaunchProgress(LaunchMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws Problem NOT_FOUND where there is none of that id */
    Launch get(LaunchId id) {
        LaunchRow row = mapper.byId(id);
        if (row == null) {
            throw LaunchId.unknown(id.value());
        }
        return of(row);
    }

    /** The newest first. */
    List<Launch> recent(int limit) {
        List<Launch> launches = new ArrayList<>();
        mapper.recent(limit).forEach(row -> launches.add(of(row)));
        return launches;
    }

    private Launch of(LaunchRow row) {
        Map<String, Integer> refused = new TreeMap<>();
        int entered = 0;
        for (StateCount count : mapper.counts(row.id())) {
            switch (count.state()) {
                case ENTERED -> entered += count.n();
                case REFUSED -> refused.merge(String.valueOf(count.reason()), count.n(), Integer::sum);
                case WAITING -> {}
            }
        }
        if (row.unknownCustomers() > 0) {
            refused.put(UNKNOWN_CUSTOMER, row.unknownCustomers());
        }
        return new Launch(
                row.id(),
                row.journeyKey(),
                row.versionId(),
                row.target(),
                row.state(),
                row.total(),
                entered,
                refused,
                row.requestedBy(),
                row.createdAt(),
                row.finishedAt(),
                row.approvedBy());
    }
}

package io.journeyloop.recovery;

import io.journeyloop.common.LikePrefix;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.recovery.persistence.CaseSearchMapper;
import io.journeyloop.worklist.TaskSearch;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the tasks of a case by its number, or by the number that the complaint came with. */
@Component
class CaseNumberSearch implements TaskSearch {

    /** With fewer characters nearly every case would be meant. */
    private static final int SHORTEST = 3;

    private static final int MOST = 50;

    private final CaseSearchMapper mapper;

    CaseNumberSearch(CaseSearchMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    @Transactional(readOnly = true)
    public List<InstanceId> instances(String typed) {
        return typed.length() < SHORTEST ? List.of() : mapper.instances(LikePrefix.of(typed), MOST);
    }
}

package io.journeyloop.contact;

import io.journeyloop.contact.persistence.WaveMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How often somebody has looked at a journey's effects: what a fixed interval does not allow for. */
@Component
class WaveLooks {

    private final WaveMapper mapper;

    WaveLooks(WaveMapper mapper) {
        this.mapper = mapper;
    }

    /** Counts this look, and says how many there have been. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    long look(String journeyKey) {
        mapper.look(journeyKey);
        return mapper.looks(journeyKey);
    }
}

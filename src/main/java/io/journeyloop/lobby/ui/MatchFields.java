package io.journeyloop.lobby.ui;

import io.journeyloop.customer.Customer;
import io.journeyloop.lobby.Identification;
import io.journeyloop.lobby.VisitId;
import io.journeyloop.lobby.VisitMatching;
import org.springframework.stereotype.Component;

/** Makes the fields that ask who somebody is. */
@Component
class MatchFields {

    private final Identification identification;
    private final VisitMatching matching;
    private final HallTexts words;

    MatchFields(Identification identification, VisitMatching matching, HallTexts words) {
        this.identification = identification;
        this.matching = matching;
        this.words = words;
    }

    MatchField of(VisitId visitId, Runnable matched) {
        return new MatchField(words, typed -> identification.find(typed, null), (Customer one) -> {
            matching.match(visitId, one.customerNo());
            matched.run();
        });
    }
}

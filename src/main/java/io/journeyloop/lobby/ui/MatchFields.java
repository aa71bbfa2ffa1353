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
    private final HallTexts texts;

    MatchFields(Identification identification, VisitMatching matching, HallTexts texts) {
        this.identification = identification;
        this.matching = matching;
        this.texts = texts;
    }

    MatchField of(VisitId visitId, Runnable matched) {
        return new MatchField(texts, typed -> identification.find(typed, null), (Customer one) -> {
            matching.match(visitId, one.customerNo());
            matched.run();
        });
    }
}

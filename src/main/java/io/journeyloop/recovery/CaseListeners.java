package io.journeyloop.recovery;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.Customers;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.feedback.LowScore;
import io.journeyloop.feedback.SurveyAnswered;
import io.journeyloop.journey.JourneyEnded;
import io.journeyloop.recovery.persistence.CaseMapper;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens elsewhere and concerns a case. */
@Component
class CaseListeners {

    private static final String RECOVERED = "case.recovered";

    private final CaseOpening opening;
    private final Customers customers;
    private final CustomerEvents customerEvents;
    private final CaseMapper mapper;
    private final CaseWriter writer;
    private final RecoverySettings settings;

    CaseListeners(
            CaseOpening opening,
            Customers customers,
            CustomerEvents customerEvents,
            CaseMapper mapper,
            CaseWriter writer,
            RecoverySettings settings) {
        this.opening = opening;
        this.customers = customers;
        this.customerEvents = customerEvents;
        this.mapper = mapper;
        this.writer = writer;
        this.settings = settings;
    }

    /** Opens a case for a low score; a dissatisfied answer to a case's own re-survey is that case's matter. */
    @EventListener
    @Transactional
    public void on(LowScore low) {
        if (low.journeyKey().equals(settings.journey())) {
            return;
        }
        Customer customer = customers.get(low.customerId());
        opening.open(List.of(new CaseDraft(
                CaseSource.SURVEY,
                null,
                customer,
                customer.branchNo(),
                low.at(),
                new CaseSubject(null, null, low.wordsOrNull()),
                null,
                low.journeyKey(),
                low.touchpoint(),
                low.score())));
    }

    /** A satisfied answer to the re-survey is the fact the journey aims at; it is told before the process moves on. */
    @EventListener
    void on(SurveyAnswered answered) {
        RecoveryCase found = answered.instanceId() == null ? null : mapper.byInstance(answered.instanceId());
        if (found != null
                && found.state() == CaseState.CLOSED
                && answered.metric().satisfied(answered.score())) {
            customerEvents.record(List.of(new NewCustomerEvent(
                    "case:" + found.caseNo() + ":" + found.level(),
                    answered.customerId(),
                    RECOVERED,
                    answered.at(),
                    null,
                    found.branchNo(),
                    Map.of("caseNo", found.caseNo()))));
        }
    }

    /**
     * The model decides what satisfies: where the process ends after an answer, the customer is recovered; where it
     * ends without one, nobody knows.
     */
    @EventListener
    void on(JourneyEnded ended) {
        if (!ended.instance().key().equals(settings.journey())) {
            return;
        }
        RecoveryCase found = mapper.byInstance(ended.instance().id());
        if (found == null || found.state() == CaseState.WITHDRAWN) {
            return;
        }
        if (found.state() != CaseState.CLOSED) {
            writer.note(found, "process-ended", null);
            return;
        }
        writer.save(found.ended());
    }
}

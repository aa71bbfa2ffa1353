package io.journeyloop.recovery.persistence;

import io.journeyloop.recovery.CaseOrigin;
import io.journeyloop.recovery.CaseParties;
import io.journeyloop.recovery.CaseSubject;
import io.journeyloop.recovery.LegalTerm;
import io.journeyloop.recovery.Severity;

/** A case at the moment it is opened, before its triage: it has a number, and a row of its own only once it is stored. */
public record NewCase(
        String caseNo,
        CaseOrigin origin,
        CaseSubject subject,
        CaseParties parties,
        Severity severity,
        LegalTerm legal) {

    @Override
    public String toString() {
        return "NewCase[" + caseNo + "]";
    }
}

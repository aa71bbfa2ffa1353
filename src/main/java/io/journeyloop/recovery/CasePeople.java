package io.journeyloop.recovery;

import io.journeyloop.common.Problem;
import io.journeyloop.staff.Roles;
import io.journeyloop.staff.StaffMember;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who a case is about and who cares for it: its owner, the member of staff complained about, who neither owns nor works
 * it, and the customer of a complaint whom nobody knew at first.
 */
@Service
@Transactional
public class CasePeople {

    private final CaseOwners owners;
    private final RecusalRecorder recusals;
    private final CaseMatching matching;

    CasePeople(CaseOwners owners, RecusalRecorder recusals, CaseMatching matching) {
        this.owners = owners;
        this.recusals = recusals;
        this.matching = matching;
    }

    /** Who may own the case: people of its owner role and the managers, as far as they see its branch. */
    @PreAuthorize(Roles.IS_STAFF)
    @Transactional(readOnly = true)
    public List<StaffMember> candidates(RecoveryCase found) {
        return owners.candidates(found);
    }

    /** Whom a complaint may be about: everybody who sees the case's branch. */
    @PreAuthorize(Roles.MAY_ASSIGN)
    @Transactional(readOnly = true)
    public List<StaffMember> colleagues(RecoveryCase found) {
        return recusals.colleagues(found);
    }

    /** @throws Problem see {@link CaseOwners#own} */
    @PreAuthorize(Roles.MAY_ASSIGN)
    public RecoveryCase own(String caseNo, @Nullable String username) {
        return owners.own(caseNo, username);
    }

    /** @throws Problem see {@link RecusalRecorder#recuse} */
    @PreAuthorize(Roles.MAY_ASSIGN)
    public RecoveryCase recuse(String caseNo, @Nullable String username, @Nullable String reason) {
        return recusals.recuse(caseNo, username, reason);
    }

    /** @throws Problem see {@link CaseMatching#match} */
    @PreAuthorize(Roles.IS_STAFF)
    public RecoveryCase match(String caseNo, @Nullable String customerNo) {
        return matching.match(caseNo, customerNo);
    }
}

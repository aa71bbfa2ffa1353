package io.journeyloop.recovery.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.recovery.CaseId;
import io.journeyloop.recovery.CaseLogEntry;
import io.journeyloop.recovery.CaseQuery;
import io.journeyloop.recovery.LegalRule;
import io.journeyloop.recovery.RecoveryCase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Cases, their log, their numbers and the deadlines' rules. */
@Mapper
public interface CaseMapper {

    /** Which case has a complaint number. */
    record NumberPair(String complaintNo, String caseNo) {}

    /** Takes a block of numbers of that day; the row is held until the transaction ends. */
    void takeNumbers(@Param("day") LocalDate day, @Param("count") int count);

    /** The last number taken on that day. */
    int lastNumber(@Param("day") LocalDate day);

    void insertRows(@Param("rows") Collection<CaseRow> rows);

    /** Leaves out those whose complaint number is known already. */
    default void insert(Collection<NewCase> opened) {
        insertRows(opened.stream().map(CaseRow::of).toList());
    }

    List<NumberPair> byComplaintNos(@Param("nos") Collection<String> complaintNos);

    @Nullable
    CaseRow rowByNo(@Param("no") String caseNo);

    default @Nullable RecoveryCase byNo(String caseNo) {
        CaseRow row = rowByNo(caseNo);
        return row == null ? null : row.toCase();
    }

    /** Locks the case's row until the transaction ends; null where there is none. */
    @Nullable
    CaseId lock(@Param("no") String caseNo);

    @Nullable
    CaseRow rowByInstance(@Param("instanceId") InstanceId instanceId);

    default @Nullable RecoveryCase byInstance(InstanceId instanceId) {
        CaseRow row = rowByInstance(instanceId);
        return row == null ? null : row.toCase();
    }

    int updateRow(@Param("row") CaseRow row);

    /**
     * Stores what may change of the case, where it is still the version that was read.
     *
     * @return 0 where somebody else changed it in between
     */
    default int update(RecoveryCase changed) {
        return updateRow(CaseRow.of(changed));
    }

    void log(@Param("rows") Collection<CaseLogEntry> entries);

    List<CaseLogEntry> logOf(@Param("caseId") CaseId caseId);

    long count(@Param("query") CaseQuery query, @Param("scope") CaseScope scope, @Param("now") Instant now);

    List<CaseId> pageIds(@Param("query") CaseQuery query, @Param("scope") CaseScope scope, @Param("now") Instant now);

    List<CaseRow> rowsByIds(@Param("ids") Collection<CaseId> ids);

    /** In no particular order. */
    default List<RecoveryCase> byIds(Collection<CaseId> ids) {
        return rowsByIds(ids).stream().map(CaseRow::toCase).toList();
    }

    /** A person is recused from a case, once and for good. */
    void recuse(@Param("caseId") CaseId caseId, @Param("username") String username, @Param("at") Instant at);

    /** Ids of the cases that are about that person. */
    List<CaseId> recusedCases(@Param("username") String username);

    /** Numbers of the cases that are about that person. */
    List<String> recusedNumbers(@Param("username") String username);

    /** Journey instances of the cases that are about that person. */
    List<InstanceId> recusedInstances(@Param("username") String username);

    /** A journey instance of a case; a case opened anew has a further one. */
    void instance(@Param("caseId") CaseId caseId, @Param("instanceId") InstanceId instanceId);

    /** Somebody set or changed the goodwill of a case. */
    void amountSet(
            @Param("caseId") CaseId caseId,
            @Param("at") Instant at,
            @Param("who") String who,
            @Param("amount") @Nullable BigDecimal amount);

    /** Everybody who ever did. */
    Set<String> amountSetters(@Param("caseId") CaseId caseId);

    List<CaseRow> rowsOfCustomer(@Param("customerId") CustomerId customerId, @Param("limit") int limit);

    /** The last one received first. */
    default List<RecoveryCase> ofCustomer(CustomerId customerId, int limit) {
        return rowsOfCustomer(customerId, limit).stream().map(CaseRow::toCase).toList();
    }

    /** Which of those customers have a case that is still worked on. */
    List<CustomerId> customersUnderWay(@Param("customerIds") Collection<CustomerId> customerIds);

    /** Which of those customers have a complaint that is still worked on. */
    Set<CustomerId> complainants(@Param("customerIds") Collection<CustomerId> customerIds);

    /** How many cases received since then have that root cause at that touchpoint. */
    int countCause(
            @Param("rootCause") String rootCause,
            @Param("touchpoint") String touchpoint,
            @Param("since") Instant since);

    /** Numbers of those cases. */
    List<String> casesOfCause(
            @Param("rootCause") String rootCause,
            @Param("touchpoint") String touchpoint,
            @Param("since") Instant since);

    List<LegalRule> legalRules();

    /** A case's id by its number. */
    record NumberedCase(CaseId id, String caseNo) {}

    List<NumberedCase> idsByNos(@Param("caseNos") Collection<String> caseNos);
}

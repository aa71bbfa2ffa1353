package io.journeyloop.breakpoint.persistence;

import io.journeyloop.breakpoint.BreakpointId;
import io.journeyloop.breakpoint.ReturnChannel;
import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Who goes on with whom; one row a subject, kept once it is there. */
@Mapper
public interface ClaimMapper {

    /**
     * A claim, current or lapsed.
     *
     * @param subject the customer, or minus the journey instance where nobody knows who it is
     */
    record Row(
            long subject,
            BreakpointId breakpointId,
            ReturnChannel returnChannel,
            String person,
            @Nullable BranchNo branchNo,
            Instant claimedAt,
            Instant lapsesAt) {}

    /** Takes the subject's row until commit, whether somebody has claimed it or not. */
    void lock(long subject);

    /** The claim in force at that instant. */
    @Nullable
    Row current(@Param("subject") long subject, @Param("now") Instant now);

    List<Row> currentOf(@Param("subjects") Collection<Long> subjects, @Param("now") Instant now);

    void save(Row row);

    /** Ends claims of those who have no open breakpoint any more. */
    void releaseClosed(@Param("subjects") Collection<Long> subjects, @Param("now") Instant now);
}

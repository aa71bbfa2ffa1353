package io.journeyloop.contact.persistence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** How many assignments stand alike: what has changed, and what is added up. */
@Mapper
public interface WaveCountMapper {

    /** In the place of a branch: all of them. No branch is numbered so, nor is whoever belongs to none. */
    String ALL = "*";

    /** Of one wave, arm, branch ({@link #ALL} for all) and day, as far. */
    record Such(
            String journeyKey,
            String branchNo,
            LocalDate assignedDay,
            String element,
            String arm,
            BigDecimal holdoutPercent,
            Standing standing) {

        public Such inAll() {
            return new Such(journeyKey, ALL, assignedDay, element, arm, holdoutPercent, standing);
        }
    }

    /** Texts are '' where there are none; {@code dayConverted} is -1 where nobody converted. */
    record Standing(
            boolean eligible,
            boolean atRisk,
            String step,
            String suppressed,
            boolean attempted,
            boolean reached,
            boolean responded,
            boolean delivered,
            int windowDays,
            int dayConverted) {}

    record Delta(long id, Such such, long n) {}

    record Count(Such such, long n) {}

    /** The oldest, held until commit, without those that others hold. */
    List<Delta> claim(int limit);

    void drop(@Param("ids") Collection<Long> ids);

    void fold(@Param("counts") Collection<Count> counts);

    /** Of the days of those, what has become none. */
    void dropNoughts(@Param("counts") Collection<Count> counts);

    void dropAllDeltas();

    void dropAllCounts();

    void countAnew();
}

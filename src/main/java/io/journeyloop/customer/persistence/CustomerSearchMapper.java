package io.journeyloop.customer.persistence;

import io.journeyloop.customer.CustomerId;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Looking for customers, range by range of an index. */
@Mapper
public interface CustomerSearchMapper {

    /** What a range is ordered by, settled by the id. A customer is in the first range that holds it and in no other. */
    enum By {
        ID,
        NUMBER,
        NAME,
        PHONE
    }

    /** Who is looked for; all null for everybody. */
    record Sought(@Nullable String prefix, @Nullable String exact, @Nullable String branch) {

        public List<By> ranges() {
            return prefix == null ? List.of(By.ID) : List.of(By.NUMBER, By.NAME, By.PHONE);
        }

        @Override
        public String toString() {
            return "Sought[branch=" + branch + "]";
        }
    }

    /**
     * Where a customer stands among those.
     *
     * @param orderKey what the range is ordered by; empty where by the id alone
     */
    record Place(By by, String orderKey, CustomerId id) {

        @Override
        public String toString() {
            return "Place[" + by + ", " + id + "]";
        }
    }

    /**
     * A part of a range.
     *
     * @param from goes on behind this one; null from the beginning, or going back from the end
     * @param back the nearest before it instead, the last of them first
     */
    record Span(@Nullable Place from, boolean back, int limit) {}

    List<CustomerId> range(@Param("sought") Sought sought, @Param("by") By by, @Param("span") Span span);

    /** The ids of some of a range, for counting them: a count of so many MySQL makes by a table of its own. */
    List<Long> some(@Param("sought") Sought sought, @Param("by") By by, @Param("most") int most);

    /** Null where there is no such customer. */
    @Nullable
    Place place(@Param("sought") Sought sought, @Param("id") long id);
}

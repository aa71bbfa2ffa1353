package io.journeyloop.customer.persistence;

import io.journeyloop.customer.Consent;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Purpose;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Customers' decisions about the use of their data, and the evidence of them. */
@Mapper
public interface ConsentMapper {

    /** Stored for all channels. */
    String ALL_CHANNELS = "*";

    /** What a decision is about; a later one of the same key takes its place. */
    record Key(CustomerId customerId, Purpose purpose, String channel) {}

    /** A decision with whose it is. */
    record Decision(CustomerId customerId, Consent consent) {

        /** The stored channel. */
        public String channel() {
            return consent.channel() == null ? ALL_CHANNELS : consent.channel();
        }

        public Key key() {
            return new Key(customerId, consent.purpose(), channel());
        }
    }

    /** A decision as stored; flat, because a nested one makes MyBatis take all rows of a customer for one. */
    record Row(
            CustomerId customerId,
            Purpose purpose,
            @Nullable String channel,
            boolean granted,
            Instant since,
            @Nullable Instant until,
            String source,
            String recordedBy,
            Consent.Origin origin) {

        public Decision decision() {
            return new Decision(
                    customerId, new Consent(purpose, channel, granted, since, until, source, recordedBy, origin));
        }
    }

    /**
     * A decision as it was brought.
     *
     * @param applied false where something that stood outranked it
     */
    record Recorded(Decision decision, Instant at, boolean applied) {}

    /** Holds those customers' consents until commit. */
    List<CustomerId> lock(@Param("customerIds") Collection<CustomerId> customerIds);

    /** In the order of purpose and channel. */
    List<Row> ofAll(@Param("customerIds") Collection<CustomerId> customerIds);

    void save(@Param("decisions") List<Decision> decisions);

    void record(@Param("evidence") List<Recorded> evidence);
}

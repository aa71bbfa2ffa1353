package io.journeyloop.customer.persistence;

import io.journeyloop.customer.Consent;
import io.journeyloop.customer.Purpose;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Customers' decisions about the use of their data. */
@Mapper
public interface ConsentMapper {

    /** Stored for all channels. */
    String ALL_CHANNELS = "*";

    /** A decision with whose it is. */
    record Decision(long customerId, Consent consent) {

        /** The stored channel. */
        public String channel() {
            return consent.channel() == null ? ALL_CHANNELS : consent.channel();
        }
    }

    List<Consent> of(@Param("customerId") long customerId);

    List<Consent> ofPurpose(@Param("customerId") long customerId, @Param("purpose") Purpose purpose);

    void save(@Param("decisions") List<Decision> decisions);
}

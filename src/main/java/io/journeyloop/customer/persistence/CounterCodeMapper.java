package io.journeyloop.customer.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The codes by which customers are found at a counter; at most a million rows, since each code has one. */
@Mapper
public interface CounterCodeMapper {

    /** Of those, the ones that are good for somebody. */
    List<String> good(@Param("codes") List<String> codes, @Param("now") Instant now);

    /** Gives a code anew that is good for nobody any more. @return 0 where it is, or was never given */
    int reuse(@Param("code") String code, @Param("now") Instant now, @Param("expiresAt") Instant expiresAt);

    /** @throws org.springframework.dao.DuplicateKeyException where it was given before */
    void insert(@Param("code") String code, @Param("expiresAt") Instant expiresAt);
}

package io.journeyloop.customer.persistence;

import io.journeyloop.customer.FactDefinition;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** What was said of facts. */
@Mapper
public interface FactDefinitionMapper {

    @Nullable
    FactDefinition find(@Param("key") String key);

    List<FactDefinition> of(@Param("keys") Collection<String> keys);

    void save(@Param("one") FactDefinition one, @Param("at") Instant at, @Param("by") String by);
}

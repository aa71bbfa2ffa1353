package io.journeyloop.engine.persistence;

import io.journeyloop.engine.DecisionOrFormVersion;
import io.journeyloop.engine.DecisionOrFormVersion.Kind;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Reads of the engine's definitions of decisions and forms, with our row of who brought them. */
@Mapper
public interface DecisionAndFormVersionMapper {

    /** The newest version of each, by key. */
    List<DecisionOrFormVersion> latest(@Param("kind") Kind kind);

    /** All versions of one, newest first. */
    List<DecisionOrFormVersion> versions(@Param("kind") Kind kind, @Param("key") String key);

    /** Who brought a deployment; null where it came with the product. */
    @Nullable
    String bringer(@Param("deployment") String deployment);

    int insertBringer(
            @Param("deployment") String deployment,
            @Param("username") String username,
            @Param("note") @Nullable String note);
}

package io.journeyloop.studio.persistence;

import io.journeyloop.studio.Draft;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

/** Drafts as they stand, and their authors; {@link DraftWrites} changes them. */
@Mapper
public interface DraftMapper {

    List<String> authors(long draft);

    @Nullable
    Draft find(long id);

    /** Locks it until commit. */
    @Nullable
    Draft lock(long id);

    String model(long id);

    /** Drafts that are neither live nor discarded, those changed last first. */
    List<Draft> open();
}

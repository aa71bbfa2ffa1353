package io.journeyloop.engine;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;

/** What the running command has made or deleted itself and not written yet. */
final class CommandCache {

    private static final Set<DbEntityState> NEW = EnumSet.of(DbEntityState.TRANSIENT, DbEntityState.DELETED_TRANSIENT);
    private static final Set<DbEntityState> DELETED =
            EnumSet.of(DbEntityState.DELETED_PERSISTENT, DbEntityState.DELETED_MERGED, DbEntityState.DELETED_TRANSIENT);

    private CommandCache() {}

    /** Made by the command: no row of the database can refer to it, so none need be looked for. */
    static boolean isNew(Class<? extends DbEntity> type, String id) {
        return isOneOf(NEW, type, id);
    }

    static boolean isDeleted(DbEntity entity) {
        return isOneOf(DELETED, entity.getClass(), entity.getId());
    }

    private static boolean isOneOf(Set<DbEntityState> states, Class<? extends DbEntity> type, String id) {
        CachedDbEntity cached = Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .getCachedEntity(type, id);
        return cached != null && states.contains(cached.getEntityState());
    }
}

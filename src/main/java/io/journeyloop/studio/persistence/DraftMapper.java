package io.journeyloop.studio.persistence;

import io.journeyloop.studio.Draft;
import io.journeyloop.studio.DraftState;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of studio_draft and of its authors. */
@Mapper
public interface DraftMapper {

    /** A row to insert; the database gives the id. */
    final class NewDraft {
        private long id;
        private final String kind;
        private final String key;
        private final String name;
        private final @Nullable Integer basedOn;
        private final String model;
        private final String by;
        private final Instant at;

        public NewDraft(
                String kind, String key, String name, @Nullable Integer basedOn, String model, String by, Instant at) {
            this.kind = kind;
            this.key = key;
            this.name = name;
            this.basedOn = basedOn;
            this.model = model;
            this.by = by;
            this.at = at;
        }

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        public String getKind() {
            return kind;
        }

        public String getKey() {
            return key;
        }

        public String getName() {
            return name;
        }

        public @Nullable Integer getBasedOn() {
            return basedOn;
        }

        public String getModel() {
            return model;
        }

        public String getBy() {
            return by;
        }

        public Instant getAt() {
            return at;
        }
    }

    /** A save of a draft that is drawn from that revision. */
    record Save(long id, int revision, String key, String name, String model, String by, Instant at) {}

    /** A step of a draft from one state to the next. */
    record Decision(
            long id, DraftState state, String by, Instant at, @Nullable String answer, @Nullable Integer version) {}

    void insert(NewDraft draft);

    void addAuthor(@Param("draft") long draft, @Param("username") String username);

    List<String> authors(long draft);

    /** One where it was still at that revision and open, else none. */
    int save(Save save);

    @Nullable
    Draft find(long id);

    /** Locks it until commit. */
    @Nullable
    Draft lock(long id);

    String model(long id);

    /** Drafts that are neither live nor discarded, those changed last first. */
    List<Draft> open();

    int submit(@Param("id") long id, @Param("by") String by, @Param("at") Instant at, @Param("note") String note);

    int setState(@Param("id") long id, @Param("state") DraftState state);

    int decide(Decision decision);
}

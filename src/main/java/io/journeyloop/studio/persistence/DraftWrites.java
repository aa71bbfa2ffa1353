package io.journeyloop.studio.persistence;

import io.journeyloop.studio.Draft;
import io.journeyloop.studio.DraftKind;
import io.journeyloop.studio.DraftStamp;
import io.journeyloop.studio.ModelHead;
import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** All that makes and changes drafts: the draft writer's alone. */
@Mapper
public interface DraftWrites {

    /** A row to insert; the database gives the id. */
    final class NewDraft {
        private long id;
        private final ModelHead head;
        private final @Nullable Integer basedOn;
        private final String model;
        private final DraftStamp stamp;

        public NewDraft(ModelHead head, @Nullable Integer basedOn, String model, DraftStamp stamp) {
            this.head = head;
            this.basedOn = basedOn;
            this.model = model;
            this.stamp = stamp;
        }

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        public DraftKind getKind() {
            return head.kind();
        }

        public String getKey() {
            return head.key();
        }

        public String getName() {
            return head.name();
        }

        public @Nullable Integer getBasedOn() {
            return basedOn;
        }

        public String getModel() {
            return model;
        }

        public String getBy() {
            return stamp.by();
        }

        public Instant getAt() {
            return stamp.at();
        }
    }

    void insert(NewDraft draft);

    void addAuthor(@Param("draft") long draft, @Param("username") String username);

    /**
     * Writes how a draft stands, and its model where one is given; 0 where it no longer stands as it was read.
     *
     * @param model null where it stays
     */
    int update(@Param("draft") Draft draft, @Param("read") Draft read, @Param("model") @Nullable String model);
}

package io.journeyloop.studio;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import io.journeyloop.studio.SaveResult.Kept;
import io.journeyloop.studio.SaveResult.Saved;
import io.journeyloop.studio.persistence.DraftMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Models as they are being drawn. A draft may be as unfinished as its owner likes; only going live asks for more. All
 * owners see all drafts; each save names the revision it was drawn from, and nobody's work is written over.
 */
@Service
@Transactional
@PreAuthorize(Roles.MAY_DEPLOY)
public class Drafts {

    /** The largest model that is kept, in bytes; the largest that the guard lets pass. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private final DraftMapper mapper;
    private final DraftWriter writer;
    private final LiveModels models;
    private final Starters starters;
    private final CurrentStaff staff;
    private final Clock clock;

    Drafts(
            DraftMapper mapper,
            DraftWriter writer,
            LiveModels models,
            Starters starters,
            CurrentStaff staff,
            Clock clock) {
        this.mapper = mapper;
        this.writer = writer;
        this.models = models;
        this.starters = starters;
        this.staff = staff;
        this.clock = clock;
    }

    /** Drafts that are neither live nor given up, those changed last first. */
    @Transactional(readOnly = true)
    public List<Draft> open() {
        return mapper.open();
    }

    /** One draft; a problem where there is none. */
    @Transactional(readOnly = true)
    public Draft get(long id) {
        return present(mapper.find(id), id);
    }

    /** The model as it was last saved. */
    @Transactional(readOnly = true)
    public String model(long id) {
        get(id);
        return mapper.model(id);
    }

    /** Everybody who has drawn on it. */
    @Transactional(readOnly = true)
    public List<String> authors(long id) {
        return mapper.authors(id);
    }

    /**
     * Begins something new from a starter.
     *
     * @param key the id of the process, decision or form: small letters, digits and hyphens, not in use
     * @param name what people call it
     * @param language what the starter's steps are called in
     */
    public Draft begin(String key, String name, Starters.Starter starter, Locale language) {
        String id = key.strip();
        if (!Starters.KEY.matcher(id).matches()) {
            throw Problem.invalid("key", key, say("studio.problem.key", key));
        }
        if (name.isBlank()) {
            throw Problem.invalid("name", name, say("studio.problem.name"));
        }
        if (models.exists(starter.kind(), id)) {
            throw Problem.conflict("key", id, say("studio.problem.taken", id));
        }
        return insert(
                new ModelHead(starter.kind(), id, name.strip()),
                null,
                starters.model(starter, id, name.strip(), language));
    }

    /** Begins a change of what is live, from that version, from the newest where none is named. */
    public Draft change(DraftKind kind, String key, @Nullable Integer version) {
        String model = models.model(kind, key, version);
        LiveVersion latest = models.latest(kind, key);
        String name = ModelHead.of(model).map(ModelHead::name).orElse(key);
        return insert(new ModelHead(kind, key, name), version == null ? latest.version() : version, model);
    }

    /**
     * Takes a BPMN, DMN or form file in as a draft.
     *
     * @throws Problem where it is too large or holds no process, decision or form
     */
    public Draft bringIn(byte[] file) {
        requireSize(file.length);
        String model = new String(file, StandardCharsets.UTF_8);
        ModelHead head =
                ModelHead.of(model).orElseThrow(() -> Problem.invalid("file", null, say("studio.problem.no-process")));
        return insert(head, basedOn(head), model);
    }

    /** Keeps a file that came past the studio as a draft that waits for another owner. */
    long hold(DraftKind kind, String model, @Nullable String note) {
        ModelHead head = ModelHead.of(model)
                .filter(one -> one.kind() == kind)
                .orElseThrow(() -> Problem.invalid("file", null, say("studio.problem.no-process")));
        Draft draft = insert(head, basedOn(head), model);
        writer.save(draft.hold(new DraftSubmission(staff.name(), clock.instant(), note == null ? "" : note.strip())));
        return draft.id();
    }

    private @Nullable Integer basedOn(ModelHead head) {
        return models.exists(head.kind(), head.key())
                ? models.latest(head.kind(), head.key()).version()
                : null;
    }

    /**
     * Saves what was drawn.
     *
     * @param revision the one it was drawn from
     * @return where somebody else has saved or submitted meanwhile, a copy that holds it
     */
    public SaveResult save(long id, int revision, String model) {
        requireSize(model.length());
        Draft known = get(id);
        ModelHead head = ModelHead.of(model)
                .filter(one -> one.kind() == known.kind())
                .orElse(new ModelHead(known.kind(), known.key(), known.name()));
        if (known.takes(revision) && writer.saveModel(known.save(head, stamp()), model)) {
            return new Saved(get(id));
        }
        Draft now = get(id);
        Draft copy = insert(head, now.basedOn(), model);
        writer.keptBeside(copy.id(), id);
        return new Kept(copy, now.changed().by(), now.changed().at());
    }

    /** Gives a draft up. It stays in the database, but in no list. */
    public void discard(long id) {
        writer.save(present(mapper.lock(id), id).discard());
    }

    private Draft insert(ModelHead head, @Nullable Integer basedOn, String model) {
        return get(writer.add(head, basedOn, model, stamp()));
    }

    private DraftStamp stamp() {
        return new DraftStamp(staff.name(), clock.instant());
    }

    private static void requireSize(int bytes) {
        if (bytes > LARGEST) {
            throw new Problem(Problem.Kind.TOO_LARGE, "file", bytes, say("studio.problem.too-large"));
        }
    }

    static Draft present(@Nullable Draft draft, long id) {
        return Optional.ofNullable(draft)
                .orElseThrow(() -> Problem.notFound("draft", id, say("studio.problem.no-draft", String.valueOf(id))));
    }
}

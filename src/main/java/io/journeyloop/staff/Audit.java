package io.journeyloop.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.journeyloop.common.BoundedPage;
import io.journeyloop.common.PageKey;
import io.journeyloop.common.Paged;
import io.journeyloop.staff.persistence.AuditMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Who saw, revealed, changed or approved what. Written in the transaction of the deed; never changed. */
@Service
public class Audit {

    private static final int LARGEST_PAGE = 200;
    private static final int LARGEST_MEMORY = 100_000;
    /** How long the same deed is noted once. */
    static final Duration QUARTER = Duration.ofMinutes(15);

    private final AuditMapper entries;
    private final AuditPages pages;
    private final ObjectProvider<AuditVeil> veils;
    private final JsonMapper json;
    private final Clock clock;
    private final Cache<String, Boolean> lately;

    Audit(AuditMapper entries, AuditPages pages, ObjectProvider<AuditVeil> veils, JsonMapper json, Clock clock) {
        this.entries = entries;
        this.pages = pages;
        this.veils = veils;
        this.json = json;
        this.clock = clock;
        this.lately = Caffeine.newBuilder()
                .maximumSize(LARGEST_MEMORY)
                .expireAfterWrite(QUARTER)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build();
    }

    /**
     * Notes a deed of the signed-in person (or of the system) now.
     *
     * @param action what was done, e.g. {@code customer-revealed}
     * @param subjectType e.g. {@code customer}, {@code task}, {@code case}
     * @param subjectId the number people know it by
     * @param details further facts, no personal data
     */
    @Transactional
    public void record(String action, String subjectType, String subjectId, Map<String, String> details) {
        Optional<StaffMember> actor = actor();
        entries.insert(new AuditEntry(
                0L,
                clock.instant(),
                who(),
                actor.map(StaffMember::branch).orElse(null),
                action,
                subjectType,
                subjectId,
                details.isEmpty() ? null : json.writeValueAsString(new TreeMap<>(details))));
    }

    /**
     * Notes a deed that may be repeated many times, such as looking at somebody: once for the person, the deed and its
     * subject in {@link #QUARTER} on this node, so that nobody drowns the audit.
     */
    public void recordOnce(String action, String subjectType, String subjectId, Map<String, String> details) {
        String deed = String.join("\n", who(), action, subjectType, subjectId, details.toString());
        if (lately.asMap().putIfAbsent(deed, Boolean.TRUE) == null) {
            record(action, subjectType, subjectId, details);
        }
    }

    /**
     * The newest entries first; a branch manager sees the actions of the branch's own people.
     *
     * @param key from where it goes on; without one the page of that number is looked for from the beginning
     * @param page zero-based
     */
    @PreAuthorize(Roles.MAY_AUDIT)
    @Transactional(readOnly = true)
    public BoundedPage<AuditEntry> page(AuditQuery wanted, PageKey key, int page, int size) {
        return pages.page(wanted, seen(), key, Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    /** The first page, or one found from the beginning. */
    @PreAuthorize(Roles.MAY_AUDIT)
    @Transactional(readOnly = true)
    public Paged<AuditEntry> page(AuditQuery wanted, int page, int size) {
        return page(wanted, PageKey.BEGINNING, page, size).page();
    }

    /**
     * The next entries in the same order, uncounted.
     *
     * @param id of the entry they follow; null for the first
     */
    @PreAuthorize(Roles.MAY_AUDIT)
    @Transactional(readOnly = true)
    public List<AuditEntry> after(AuditQuery wanted, @Nullable Long id, int size) {
        return pages.after(wanted, seen(), id, Math.clamp(size, 1, LARGEST_PAGE));
    }

    private AuditMapper.Seen seen() {
        BranchNo branch = actor().filter(member -> !member.bankScope())
                .map(StaffMember::branch)
                .orElse(null);
        return new AuditMapper.Seen(branch, hidden());
    }

    /** What the reader must not see: actions in matters that are about them. */
    private List<AuditMapper.Subjects> hidden() {
        Map<String, Set<String>> hidden = new TreeMap<>();
        actor().ifPresent(reader -> veils.orderedStream()
                .flatMap(veil -> veil.hiddenFrom(reader.username()).entrySet().stream())
                .forEach(one -> hidden.computeIfAbsent(one.getKey(), type -> new TreeSet<>())
                        .addAll(one.getValue())));
        return hidden.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> new AuditMapper.Subjects(one.getKey(), one.getValue()))
                .toList();
    }

    /** What was noted with an entry. */
    public Map<String, String> details(AuditEntry entry) {
        Map<String, String> details = new TreeMap<>();
        if (entry.details() != null) {
            json.readTree(entry.details())
                    .properties()
                    .forEach(one -> details.put(one.getKey(), one.getValue().asString()));
        }
        return details;
    }

    private static String who() {
        @Nullable Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null || signedIn instanceof AnonymousAuthenticationToken
                ? CurrentStaff.SYSTEM
                : signedIn.getName();
    }

    /** Not through {@link CurrentStaff}, whose directory itself writes the audit. */
    private static Optional<StaffMember> actor() {
        @Nullable Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof StaffPrincipal principal
                ? Optional.of(principal.member())
                : Optional.empty();
    }
}

package io.journeyloop.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
    private final ObjectProvider<AuditVeil> veils;
    private final JsonMapper json;
    private final Clock clock;
    private final Cache<String, Boolean> lately;

    Audit(AuditMapper entries, ObjectProvider<AuditVeil> veils, JsonMapper json, Clock clock) {
        this.entries = entries;
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

    /** The newest entries first; a branch manager sees the actions of the branch's own people. */
    @PreAuthorize(Roles.MAY_AUDIT)
    @Transactional(readOnly = true)
    public Paged<AuditEntry> page(AuditQuery wanted, int page, int size) {
        int first = Math.max(page, 0);
        int rows = Math.clamp(size, 1, LARGEST_PAGE);
        BranchNo branch = actor().filter(member -> !member.bankScope())
                .map(StaffMember::branch)
                .orElse(null);
        List<AuditMapper.Subjects> hidden = hidden();
        return new Paged<>(
                entries.page(wanted, branch, hidden, (long) first * rows, rows),
                entries.count(wanted, branch, hidden),
                first,
                rows);
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

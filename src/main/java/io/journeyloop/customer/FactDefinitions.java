package io.journeyloop.customer;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.persistence.FactDefinitionMapper;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Masking;
import io.journeyloop.staff.Roles;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which of the facts that files bring may be shown. A column is sensitive until somebody who answers for it says otherwise;
 * a way to reach a customer always is.
 */
@Service
@Transactional
public class FactDefinitions {

    /** The fact by which a customer is reached by e-mail. */
    public static final String EMAIL = "email";

    private static final String MASK = "****";
    private static final int LONGEST_KEY = 80;
    private static final int LONGEST_LABEL = 120;

    private final FactDefinitionMapper mapper;
    private final CurrentStaff staff;
    private final Audit audit;
    private final Clock clock;

    FactDefinitions(FactDefinitionMapper mapper, CurrentStaff staff, Audit audit, Clock clock) {
        this.mapper = mapper;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public FactDefinition of(String key) {
        FactDefinition said = mapper.find(key);
        return said == null ? FactDefinition.unspoken(key) : said;
    }

    /** The customer's facts as they are shown where nobody gave a reason to see them whole. */
    @Transactional(readOnly = true)
    public List<ShownFact> masked(Customer customer) {
        return shown(customer, false);
    }

    /** The customer's facts whole, for who gave a reason. */
    @Transactional(readOnly = true)
    public List<ShownFact> whole(Customer customer) {
        return shown(customer, true);
    }

    private List<ShownFact> shown(Customer customer, boolean whole) {
        Map<String, FactDefinition> said = said(customer.attributes().keySet());
        return customer.attributes().entrySet().stream()
                .map(fact -> shown(
                        said.getOrDefault(fact.getKey(), FactDefinition.unspoken(fact.getKey())),
                        fact.getValue(),
                        whole))
                .toList();
    }

    private static ShownFact shown(FactDefinition fact, String value, boolean whole) {
        return new ShownFact(
                fact.key(),
                Objects.requireNonNullElse(fact.label(), fact.key()),
                whole || !fact.sensitive() ? value : mask(fact.key(), value));
    }

    private Map<String, FactDefinition> said(Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : mapper.of(keys).stream().collect(Collectors.toMap(FactDefinition::key, Function.identity()));
    }

    private static String mask(String key, String value) {
        return key.equals(EMAIL) ? Masking.email(value) : MASK;
    }

    /**
     * Says what a fact is; what is null stays as it was said.
     *
     * @throws Problem (invalid) where the e-mail address is to be shown to everybody, or a text is too long
     */
    @PreAuthorize(Roles.MAY_DEFINE_FACTS)
    public FactDefinition change(
            String key, @Nullable String label, @Nullable Boolean sensitive, @Nullable KnownFrom knownFrom) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.invalid("key", null, say("customer.problem.fact-key", LONGEST_KEY));
        }
        if (label != null && label.length() > LONGEST_LABEL) {
            throw Problem.invalid("label", null, say("customer.problem.fact-label", LONGEST_LABEL));
        }
        if (key.equals(EMAIL) && Boolean.FALSE.equals(sensitive)) {
            throw Problem.invalid("sensitive", false, say("customer.problem.fact-personal"));
        }
        FactDefinition before = of(key);
        FactDefinition now = new FactDefinition(
                key,
                label == null ? before.label() : label.isBlank() ? null : label.strip(),
                sensitive == null ? before.sensitive() : sensitive,
                knownFrom == null ? before.knownFrom() : knownFrom);
        mapper.save(now, clock.instant(), staff.name());
        audit.record(
                "fact-defined",
                "fact",
                key,
                Map.of(
                        "sensitive",
                        String.valueOf(now.sensitive()),
                        "knownFrom",
                        now.knownFrom().slug()));
        return now;
    }
}

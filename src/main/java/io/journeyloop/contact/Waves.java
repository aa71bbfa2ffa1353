package io.journeyloop.contact;

import io.journeyloop.common.Problem;
import io.journeyloop.contact.WaveFigures.Holdout;
import io.journeyloop.contact.WaveFigures.Treated;
import io.journeyloop.contact.WaveFigures.Wave;
import io.journeyloop.contact.WaveVerdicts.Arms;
import io.journeyloop.contact.persistence.WaveMapper;
import io.journeyloop.contact.persistence.WaveMapper.AtStep;
import io.journeyloop.contact.persistence.WaveMapper.Conversions;
import io.journeyloop.contact.persistence.WaveMapper.Delivered;
import io.journeyloop.contact.persistence.WaveMapper.DrawnGroup;
import io.journeyloop.contact.persistence.WaveMapper.Funnel;
import io.journeyloop.contact.persistence.WaveMapper.Stopped;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Labels;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import io.journeyloop.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the waves of a journey brought. */
@Component
@Transactional(readOnly = true)
public class Waves {

    private static final String TREAT = WaveDecision.TREAT.slug();
    /** Who belongs to no branch sees no branch's figures. */
    private static final String NO_BRANCH = "";

    private static final String HOLDOUT = WaveDecision.HOLDOUT.slug();

    private final WaveMapper mapper;
    private final JourneyModels models;
    private final Labels labels;
    private final CurrentStaff staff;
    private final WaveLooks looks;
    private final Clock clock;

    Waves(WaveMapper mapper, JourneyModels models, Labels labels, CurrentStaff staff, WaveLooks looks, Clock clock) {
        this.staff = staff;
        this.looks = looks;
        this.clock = clock;
        this.mapper = mapper;
        this.models = models;
        this.labels = labels;
    }

    /**
     * The waves of a journey with their funnels and effects, over all its versions.
     *
     * @param from first instant of assignment that counts; null = from the beginning
     * @param to first instant that no longer counts; null = until now
     * @param branch the branch that took care of the customers at the draw; null = the whole bank, or the asker's own
     *     branch where that is all they may see
     * @throws Problem NOT_FOUND for an unknown journey, FORBIDDEN for another branch
     */
    @PreAuthorize(Roles.MAY_SEE_FIGURES)
    public WaveFigures waves(
            String key, @Nullable Instant from, @Nullable Instant to, @Nullable String branch, Locale locale) {
        JourneyMap map = models.latestMap(key);
        String scope = scope(branch);
        Instant now = clock.instant();
        Instant until = to == null || to.isAfter(now) ? now.plusMillis(1) : to;
        List<Funnel> funnels = mapper.funnels(key, from, until, scope);
        List<String> elements = List.copyOf(elements(map, funnels));
        List<Arms> arms = elements.stream()
                .map(element -> new Arms(arm(funnels, element, TREAT), arm(funnels, element, HOLDOUT)))
                .toList();
        List<WaveFigures.Uplift> uplifts = WaveVerdicts.of(arms, looks.look(key));
        Details details = new Details(
                mapper.steps(key, from, until, scope),
                mapper.stopped(key, from, until, scope),
                mapper.delivered(key, from, until, scope),
                mapper.conversions(key, from, until, scope),
                arms.stream().anyMatch(one -> one.draw().broken())
                        ? mapper.draws(key, from, until, scope, ContactableChannels.REACHABLE)
                        : List.of(),
                now);
        List<Wave> waves = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            String element = elements.get(i);
            waves.add(wave(element, name(map, element, locale), arms.get(i), details, uplifts.get(i)));
        }
        return new WaveFigures(waves);
    }

    /** What was read for all waves at once. */
    private record Details(
            List<AtStep> steps,
            List<Stopped> stopped,
            List<Delivered> delivered,
            List<Conversions> conversions,
            List<DrawnGroup> draws,
            Instant now) {

        WaveFigures.Steps contacts(String element) {
            return new WaveFigures.Steps(
                    at(element, WaveStep.WAITING),
                    at(element, WaveStep.SENT),
                    at(element, WaveStep.FAILED),
                    new WaveFigures.Handed(
                            at(element, WaveStep.HANDED), at(element, WaveStep.DONE), at(element, WaveStep.EXPIRED)),
                    at(element, WaveStep.SUPPRESSED),
                    at(element, WaveStep.CANCELLED));
        }

        private long at(String element, WaveStep step) {
            return steps.stream()
                    .filter(one -> one.element().equals(element) && one.step() == step)
                    .mapToLong(AtStep::n)
                    .sum();
        }

        Map<String, Long> reasons(String element) {
            Map<String, Long> reasons = new TreeMap<>();
            stopped.stream()
                    .filter(one -> one.element().equals(element))
                    .forEach(one -> reasons.put(one.reason(), one.n()));
            return reasons;
        }

        /** Null where no channel has told of any delivery: not told is not nobody. */
        @Nullable
        Long delivered(String element) {
            return delivered.stream()
                    .filter(one -> one.element().equals(element))
                    .map(Delivered::n)
                    .findFirst()
                    .orElse(null);
        }

        WaveFigures.SampleRatio sampleRatio(String element, Arms arms) {
            return new WaveFigures.SampleRatio(
                    arms.sampleRatioP(),
                    arms.draw().broken()
                            ? WaveDraws.cause(draws.stream()
                                    .filter(one -> one.element().equals(element))
                                    .toList())
                            : null);
        }
    }

    private @Nullable String scope(@Nullable String asked) {
        StaffMember member = staff.get();
        if (asked != null) {
            staff.requireSees(asked);
            return asked;
        }
        return member.bankScope() ? null : Objects.requireNonNullElse(BranchNo.text(member.branch()), NO_BRANCH);
    }

    private static Set<String> elements(JourneyMap map, List<Funnel> funnels) {
        Set<String> elements = new LinkedHashSet<>();
        map.touchpoints().stream().filter(Touchpoint::wave).map(Touchpoint::id).forEach(elements::add);
        funnels.stream().map(Funnel::element).sorted().forEach(elements::add);
        return elements;
    }

    private String name(JourneyMap map, String element, Locale locale) {
        String fallback = map.touchpoint(element).map(Touchpoint::name).orElse(element);
        return labels.element(map.key(), element, locale, fallback);
    }

    private static Funnel arm(List<Funnel> funnels, String element, String arm) {
        Optional<Funnel> found = funnels.stream()
                .filter(one -> one.element().equals(element) && one.arm().equals(arm))
                .findFirst();
        return found.orElse(new Funnel(element, arm, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    private static Wave wave(String element, String name, Arms arms, Details details, WaveFigures.Uplift uplift) {
        Funnel treated = arms.treated();
        Funnel held = arms.held();
        return new Wave(
                element,
                Objects.requireNonNull(name),
                new Treated(
                        treated.assigned(),
                        treated.atRisk(),
                        treated.eligible(),
                        details.contacts(element),
                        details.reasons(element),
                        treated.attempted(),
                        details.delivered(element),
                        treated.reached(),
                        treated.responded(),
                        treated.converted()),
                new Holdout(held.assigned(), held.atRisk(), held.converted()),
                uplift,
                details.sampleRatio(element, arms),
                WaveCurves.of(element, details.conversions(), details.now()));
    }
}

package io.journeyloop.contact;

import io.journeyloop.common.Problem;
import io.journeyloop.contact.WaveFigures.Holdout;
import io.journeyloop.contact.WaveFigures.Treated;
import io.journeyloop.contact.WaveFigures.Wave;
import io.journeyloop.contact.WaveVerdicts.Arms;
import io.journeyloop.contact.persistence.WaveMapper;
import io.journeyloop.contact.persistence.WaveMapper.Alike;
import io.journeyloop.contact.persistence.WaveMapper.Conversions;
import io.journeyloop.contact.persistence.WaveMapper.DrawnGroup;
import io.journeyloop.contact.persistence.WavePeriod;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Labels;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.time.BankZone;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    /** Who belongs to no branch sees no branch's figures. */
    private static final String NO_BRANCH = "";

    private final WaveMapper mapper;
    private final JourneyModels models;
    private final Labels labels;
    private final CurrentStaff staff;
    private final WaveLooks looks;
    private final BankZone zone;
    private final Clock clock;

    Waves(
            WaveMapper mapper,
            JourneyModels models,
            Labels labels,
            CurrentStaff staff,
            WaveLooks looks,
            BankZone zone,
            Clock clock) {
        this.zone = zone;
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
        WavePeriod period = WavePeriod.of(key, scope, from, until, zone);
        List<Alike> alike = mapper.alike(period);
        List<String> elements = List.copyOf(elements(map, alike));
        List<Arms> arms = elements.stream()
                .map(element -> new Arms(
                        WaveFunnel.of(element, WaveDecision.TREAT, alike),
                        WaveFunnel.of(element, WaveDecision.HOLDOUT, alike)))
                .toList();
        List<WaveFigures.Uplift> uplifts = WaveVerdicts.of(arms, looks.look(key));
        boolean broken = arms.stream().anyMatch(one -> one.draw().broken());
        Details details = new Details(
                alike,
                mapper.conversions(period),
                broken ? mapper.draws(key, from, until, scope, ContactableChannels.REACHABLE) : List.of(),
                now);
        List<Wave> waves = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            String element = elements.get(i);
            waves.add(wave(element, name(map, element, locale), arms.get(i), details, uplifts.get(i)));
        }
        return new WaveFigures(waves);
    }

    /** What was read for all waves at once. */
    private record Details(List<Alike> alike, List<Conversions> conversions, List<DrawnGroup> draws, Instant now) {

        static WaveFigures.Steps contacts(List<Alike> treated) {
            return new WaveFigures.Steps(
                    at(treated, WaveStep.WAITING),
                    at(treated, WaveStep.SENT),
                    at(treated, WaveStep.FAILED),
                    new WaveFigures.Handed(
                            at(treated, WaveStep.HANDED), at(treated, WaveStep.DONE), at(treated, WaveStep.EXPIRED)),
                    at(treated, WaveStep.SUPPRESSED),
                    at(treated, WaveStep.CANCELLED));
        }

        List<Alike> treated(String element) {
            return alike.stream()
                    .filter(one -> one.element().equals(element) && one.arm().equals(WaveDecision.TREAT.slug()))
                    .toList();
        }

        private static long at(List<Alike> treated, WaveStep step) {
            return Alike.count(treated, one -> one.progress().step() == step);
        }

        static Map<String, Long> reasons(List<Alike> treated) {
            Map<String, Long> reasons = new TreeMap<>();
            treated.forEach(one -> {
                String reason = one.progress().suppressed();
                if (reason != null) {
                    reasons.merge(reason, one.n(), Long::sum);
                }
            });
            return reasons;
        }

        /** Null where no channel has told of any delivery: not told is not nobody. */
        static @Nullable Long delivered(List<Alike> treated) {
            long told = Alike.count(treated, one -> one.progress().delivered());
            return told == 0 ? null : Long.valueOf(told);
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

    private static Set<String> elements(JourneyMap map, List<Alike> alike) {
        Set<String> elements = new LinkedHashSet<>();
        map.touchpoints().stream().filter(Touchpoint::wave).map(Touchpoint::id).forEach(elements::add);
        alike.stream().map(Alike::element).sorted().forEach(elements::add);
        return elements;
    }

    private String name(JourneyMap map, String element, Locale locale) {
        String fallback = map.touchpoint(element).map(Touchpoint::name).orElse(element);
        return labels.element(map.key(), element, locale, fallback);
    }

    private Wave wave(String element, String name, Arms arms, Details details, WaveFigures.Uplift uplift) {
        WaveFunnel treated = arms.treated();
        WaveFunnel held = arms.held();
        List<Alike> those = details.treated(element);
        return new Wave(
                element,
                Objects.requireNonNull(name),
                new Treated(
                        treated.assigned(),
                        treated.atRisk(),
                        treated.eligible(),
                        Details.contacts(those),
                        Details.reasons(those),
                        treated.attempted(),
                        Details.delivered(those),
                        treated.reached(),
                        treated.responded(),
                        treated.converted()),
                new Holdout(held.assigned(), held.atRisk(), held.converted()),
                uplift,
                details.sampleRatio(element, arms),
                WaveCurves.of(element, details.conversions(), details.now(), zone));
    }
}

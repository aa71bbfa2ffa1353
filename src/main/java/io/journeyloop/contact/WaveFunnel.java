package io.journeyloop.contact;

import io.journeyloop.contact.persistence.WaveMapper.Alike;
import java.util.List;

/** One arm of one wave counted. */
record WaveFunnel(
        String element,
        String arm,
        long assigned,
        long atRisk,
        long eligible,
        long attempted,
        long reached,
        long responded,
        long converted,
        double expectedHoldout) {

    static WaveFunnel of(String element, WaveDecision arm, List<Alike> all) {
        List<Alike> those = all.stream()
                .filter(one -> one.element().equals(element) && one.arm().equals(arm.slug()))
                .toList();
        return new WaveFunnel(
                element,
                arm.slug(),
                Alike.count(those, one -> true),
                Alike.count(those, Alike::atRisk),
                Alike.count(those, Alike::eligible),
                Alike.count(those, one -> one.progress().attempted()),
                Alike.count(those, one -> one.progress().reached()),
                Alike.count(those, one -> one.progress().responded()),
                Alike.count(those, one -> one.progress().converted()),
                those.stream().mapToDouble(Alike::expectedHoldout).sum());
    }
}

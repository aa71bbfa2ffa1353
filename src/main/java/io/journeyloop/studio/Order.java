package io.journeyloop.studio;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which of several things were put elsewhere among the others. */
final class Order {

    private Order() {}

    /**
     * Those that both lists have and that must be moved to get from one order to the other: as few as possible (all but
     * a longest increasing subsequence of the old places, found by patience sorting).
     */
    static Set<String> moved(List<String> before, List<String> after) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            places.put(before.get(i), i);
        }
        List<String> common = after.stream().filter(places::containsKey).toList();
        int[] old = common.stream().mapToInt(id -> places.getOrDefault(id, 0)).toArray();
        Set<String> moved = new HashSet<>(common);
        staying(old).forEach(i -> moved.remove(common.get(i)));
        return moved;
    }

    /** The positions of a longest increasing subsequence. */
    private static Set<Integer> staying(int[] values) {
        int[] tops = new int[values.length];
        int[] previous = new int[values.length];
        int piles = 0;
        for (int i = 0; i < values.length; i++) {
            int low = 0;
            int high = piles;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (values[tops[middle]] < values[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tops[low - 1];
            tops[low] = i;
            piles = Math.max(piles, low + 1);
        }
        Set<Integer> staying = new HashSet<>();
        for (int at = piles == 0 ? -1 : tops[piles - 1]; at >= 0; at = previous[at]) {
            staying.add(at);
        }
        return staying;
    }
}

package io.journeyloop.breakpoint.ui;

import io.journeyloop.breakpoint.BoardGroup;
import io.journeyloop.breakpoint.Breakpoint;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who takes care of breakpoints, said in one way wherever it is shown. */
final class BoardOwner {

    private static final int NAMED = 2;

    private BoardOwner() {}

    /**
     * Somebody by name, the automatic follow-up, nobody while it is open; nothing once it is over.
     *
     * @param names what people call them, by user name; whoever is missing is looked up
     */
    static String of(Breakpoint one, Map<String, String> names, BoardTexts texts) {
        String owner = one.owner();
        if (owner != null) {
            String name = names.get(owner);
            return name == null ? texts.person(owner) : name;
        }
        return switch (one.status()) {
            case RECONNECTING -> texts.text("automatic");
            case OPEN -> texts.text("nobody");
            case RECOVERED, ELSEWHERE, LOST, TAKEN_BACK -> "–";
        };
    }

    /** How many people, the automatic follow-up and nobody take care of; the parts add up to what is open. */
    static List<String> taken(BoardGroup group, BoardTexts texts) {
        return said(
                Stream.concat(Stream.of(part("taken", group.open() - group.unowned(), texts)), unowned(group, texts)));
    }

    /** The same with the first people by name; whoever follows them is counted together. */
    static List<String> who(BoardGroup group, Map<String, String> names, BoardTexts texts) {
        List<BoardGroup.Owner> first = group.owners().stream().limit(NAMED).toList();
        long named = first.stream().mapToLong(BoardGroup.Owner::n).sum();
        Stream<String> people = first.stream()
                .map(owner -> texts.text(
                        "owner",
                        names.getOrDefault(owner.username(), owner.username()),
                        texts.formats().count(owner.n())));
        String others = part("taken.others", group.open() - group.unowned() - named, texts);
        return said(Stream.of(people, Stream.of(others), unowned(group, texts)).flatMap(parts -> parts));
    }

    private static Stream<String> unowned(BoardGroup group, BoardTexts texts) {
        return Stream.of(
                part("taken.automatic", group.automatic(), texts),
                part("taken.nobody", group.unowned() - group.automatic(), texts));
    }

    private static String part(String key, long n, BoardTexts texts) {
        return n == 0 ? "" : texts.text(key, texts.formats().count(n));
    }

    private static List<String> said(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).toList();
    }
}

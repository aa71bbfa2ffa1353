package io.journeyloop.journey;

import io.journeyloop.journey.persistence.LaunchMapper;
import io.journeyloop.journey.persistence.LaunchMapper.LaunchRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Tells a launch from the same one asked for again by a second click: same journey, customers and person, just now. */
@Component
class LaunchTwins {

    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private final LaunchMapper mapper;
    private final LaunchWriter writer;
    private final Clock clock;

    LaunchTwins(LaunchMapper mapper, LaunchWriter writer, Clock clock) {
        this.mapper = mapper;
        this.writer = writer;
        this.clock = clock;
    }

    /** What two launches share that are the same. */
    static String guard(String key, LaunchRequest request, String person) {
        List<String> numbers = request.customerNos();
        String what = String.join(
                "\n",
                key,
                String.valueOf(request.segment()),
                String.valueOf(request.list()),
                String.valueOf(request.limit()),
                numbers == null ? "" : String.join(",", new TreeSet<>(numbers)),
                request.context() == null ? "" : new TreeMap<>(request.context()).toString(),
                person);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The launch that is the same and under way, or was begun just now; an older one no longer stands in the way. */
    Optional<LaunchId> same(String guard) {
        LaunchRow there = mapper.byTwin(guard);
        if (there == null) {
            return Optional.empty();
        }
        boolean same =
                there.state().isUnderWay() || there.createdAt().plus(JUST_NOW).isAfter(clock.instant());
        if (!same) {
            writer.freeTwin(there.id());
        }
        return same ? Optional.of(there.id()) : Optional.empty();
    }
}

package io.journeyloop.studio;

import io.journeyloop.journey.SecondOwner;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds what comes past the studio for a second owner, where the bank has it so. */
@Component
class SecondOwnerRule implements SecondOwner {

    private final StudioSettings settings;
    private final Drafts drafts;

    SecondOwnerRule(StudioSettings settings, Drafts drafts) {
        this.settings = settings;
        this.drafts = drafts;
    }

    @Override
    public boolean isAsked() {
        return settings.secondOwner() == StudioSettings.When.ALWAYS;
    }

    @Override
    public List<Long> hold(Map<String, byte[]> files, @Nullable String note) {
        return files.entrySet().stream()
                .map(one -> drafts.hold(
                        DraftKind.ofFile(one.getKey()), new String(one.getValue(), StandardCharsets.UTF_8), note))
                .toList();
    }
}

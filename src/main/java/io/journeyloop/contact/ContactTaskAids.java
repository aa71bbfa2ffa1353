package io.journeyloop.contact;

import io.journeyloop.worklist.TaskAids;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lends scripts and offers to whoever does a task. */
@Component
class ContactTaskAids implements TaskAids {

    private final Scripts scripts;
    private final Offers offers;

    ContactTaskAids(Scripts scripts, Offers offers) {
        this.scripts = scripts;
        this.offers = offers;
    }

    @Override
    public Optional<TaskAids.Script> script(String key, Locale reader) {
        return scripts.script(key, reader)
                .map(one -> new TaskAids.Script(one.key(), one.version(), spoken(one), one.staff()));
    }

    /** A link is a message's alone: nobody says one on the phone. */
    private static @Nullable String spoken(io.journeyloop.contact.Script script) {
        return script.placeholders().isEmpty() ? script.customer() : null;
    }

    @Override
    public Optional<String> offer(String key, Locale reader) {
        boolean chinese = Locale.CHINESE.getLanguage().equals(reader.getLanguage());
        return offers.offer(key).map(one -> chinese ? one.nameZh() : one.name());
    }
}

package io.journeyloop.customer;

import java.util.List;
import java.util.Locale;

/** A named rule over customers: all its conditions hold. No condition means everybody. */
public record Segment(String key, String name, String nameZh, List<SegmentCondition> conditions) {

    /** The name in the reader's language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") ? nameZh : name;
    }
}

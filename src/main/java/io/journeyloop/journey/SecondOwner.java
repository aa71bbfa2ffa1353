package io.journeyloop.journey;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asked before models that come past the studio go live; whoever keeps drafts implements it. */
public interface SecondOwner {

    /** Whether another owner decides on such models too. */
    boolean isAsked();

    /**
     * Keeps those files, which have no errors, each as a draft that waits for another owner.
     *
     * @param files by file name
     * @return the drafts' ids
     */
    List<Long> hold(Map<String, byte[]> files, @Nullable String note);
}

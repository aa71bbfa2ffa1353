package io.journeyloop.studio;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How models go live at this bank. */
@ConfigurationProperties("journeyloop.studio")
public record StudioSettings(@DefaultValue("studio") When secondOwner) {

    /** When a second owner approves before a model goes live. */
    public enum When {
        /** What is drawn in the studio; the API and modelers deploy at once, in the name of the owner who signs in. */
        STUDIO,
        /** Every deployment, by whatever way it comes. */
        ALWAYS
    }
}

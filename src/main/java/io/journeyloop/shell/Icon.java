package io.journeyloop.shell;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The drawn icons in {@code frontend/assets/icons.svg}; a {@code @Menu(icon = …)} names one by {@link #id()}. */
public enum Icon {
    TODAY,
    CUSTOMER,
    MAP,
    IMPORT,
    LAUNCH,
    CASE,
    BREAKPOINT,
    SURVEY,
    STUDIO,
    SEGMENT,
    SETTINGS,
    MORE,
    MENU,
    SEARCH,
    CHECK,
    CLOCK,
    HOLD,
    WARNING,
    INFO,
    EMPTY,
    SUN,
    MOON,
    LANGUAGE,
    SIGN_OUT,
    BACK,
    NEXT,
    CLOSE,
    BRANCH,
    PHONE,
    APP,
    WECOM,
    SMS,
    EMAIL,
    WEB,
    ATM,
    STAR,
    FILTER,
    EYE,
    FORWARD;

    private static final String SPRITE = "assets/icons.svg";

    /** Its symbol's id in the sprite. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A new icon of this shape, hidden from screen readers: the word stands beside it or in its label. */
    public SvgIcon create() {
        return named(id());
    }

    /** The icon with that id; an unknown id draws nothing. */
    public static SvgIcon named(String id) {
        SvgIcon icon = new SvgIcon(SPRITE, id);
        icon.addClassName("jl-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}

package io.journeyloop.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.PageTitles;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** Shown for an address that leads nowhere, and for one that is not for this reader: both look the same. */
@ParentLayout(MainLayout.class)
@PermitAll
class NothingHereView extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    @Override
    public String getPageTitle() {
        return PageTitles.of(getTranslation("shell.error.title"));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        removeAll();
        addClassName("jl-page");
        add(new EmptyState(
                Icon.SEARCH, getTranslation("shell.not-found.title"), getTranslation("shell.not-found.text")));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}

package io.journeyloop.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.PageTitles;
import jakarta.annotation.security.PermitAll;

/** Where everybody arrives: goes on to the first page of the navigation that the reader's role opens. */
@Route("")
@PermitAll
public class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MenuConfiguration.getMenuEntries().stream()
                .findFirst()
                .ifPresentOrElse(
                        entry -> event.forwardTo(entry.menuClass()),
                        () -> add(new EmptyState(
                                Icon.EMPTY, getTranslation("shell.home.title"), getTranslation("shell.home.text"))));
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(getTranslation("shell.home.title"));
    }
}

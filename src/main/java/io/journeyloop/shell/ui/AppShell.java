package io.journeyloop.shell.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** What every page loads first: Lumo, then our tokens and classes on top of it. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("assets/tokens.css")
@StyleSheet("assets/parts.css")
@StyleSheet("assets/shell.css")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("JourneyLoop");
        settings.addFavIcon("icon", "assets/mark.svg", "any");
    }
}

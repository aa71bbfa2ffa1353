package io.journeyloop.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every main screen, as somebody who sees it, in English and light, in Chinese and dark, against the rules of axe-core. */
class AccessibilityWalk extends Walk {

    private static final Map<String, List<String>> SCREENS = Map.of(
            "rm1", List.of("/today?view=all", "/lobby", "/customers", "/cases"),
            "cx1", List.of("/today", "/map/honeymoon", "/breakpoints", "/import", "/cases"),
            "owner1", List.of("/studio"),
            "admin", List.of("/people", "/branches", "/audit"));

    @Test
    void noScreenBreaksARule() {
        List<String> broken = new ArrayList<>();
        broken.addAll(broken("en-US", ColorScheme.LIGHT));
        broken.addAll(broken("zh-CN", ColorScheme.DARK));
        assertThat(broken).isEmpty();
    }

    private static List<String> broken(String locale, ColorScheme scheme) {
        List<String> found = new ArrayList<>();
        SCREENS.forEach((person, paths) -> {
            Page page = chromium.page(1440, 900, locale);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Chromium.signIn(page, server, person);
            paths.forEach(path -> {
                page.navigate(server.url(path));
                page.waitForSelector("vaadin-app-layout [role=main]");
                page.waitForFunction("() => !document.querySelector('vaadin-connection-indicator[loading]')");
                found.addAll(judge(page, person + " " + path + " " + locale + " " + scheme));
            });
            page.context().close();
        });
        return found;
    }

    /** Violations that harm somebody; the bar of the framework that tells of the connection is not a part of the page. */
    private static List<String> judge(Page page, String where) {
        List<Rule> violations = new AxeBuilder(page)
                // For pages of other origins in frames it would open a page of its own each time; there are none.
                .setLegacyMode(true)
                .exclude("vaadin-connection-indicator")
                .analyze()
                .getViolations();
        return violations.stream()
                .filter(one -> !"minor".equals(one.getImpact()))
                .map(one -> where + ": " + one.getId() + " "
                        + one.getNodes().stream().map(CheckedNode::getHtml).toList())
                .toList();
    }
}

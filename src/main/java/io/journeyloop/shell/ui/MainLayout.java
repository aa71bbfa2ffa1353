package io.journeyloop.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.PageTitles;
import io.journeyloop.shell.ShellAddition;
import io.journeyloop.shell.ShellStrip;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame of every signed-in screen: side navigation from the views' {@code @Menu} entries (title = a text key,
 * icon = an {@link Icon} id), the person with language, light and dark and sign-out at its foot; on a phone the
 * navigation becomes a drawer and the first entries a bar at the bottom.
 */
@Layout
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final int BAR_ENTRIES = 4;

    private final Span place = new Span();

    MainLayout(PersonCorner person, ObjectProvider<ShellAddition> additions, ObjectProvider<ShellStrip> strips) {
        addClassName("jl-shell");
        setPrimarySection(Section.DRAWER);
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        addToDrawer(brand(), navigation(entries), foot(person, additions));
        addToNavbar(phoneHead(), phoneBar(entries));
        // Beside the page in the layout's content, so that it stays while pages change.
        strips.orderedStream().map(ShellStrip::create).forEach(strip -> getElement()
                .appendChild(strip.getElement()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        place.setText(MenuConfiguration.getPageHeader(getContent())
                .map(PageTitles::page)
                .map(this::text)
                .orElse(""));
    }

    /** The page is what a screen reader's user jumps to. */
    @Override
    public void setContent(Component content) {
        if (content != null) {
            content.getElement().setAttribute("role", "main");
        }
        super.setContent(content);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        ConnectionTexts.show(event.getUI());
    }

    private Component brand() {
        Anchor home = new Anchor("", Brand.mark(), Brand.word());
        home.addClassName("jl-brand");
        return new Header(home);
    }

    private SideNav navigation(List<MenuEntry> entries) {
        SideNav navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        entries.forEach(entry -> {
            SideNavItem item = new SideNavItem(text(entry.title()), entry.path());
            item.setMatchNested(true);
            icon(entry).ifPresent(item::setPrefixComponent);
            navigation.addItem(item);
        });
        return navigation;
    }

    private static Component foot(PersonCorner person, ObjectProvider<ShellAddition> additions) {
        Footer foot = new Footer();
        foot.addClassName("jl-shell-foot");
        additions
                .orderedStream()
                .map(ShellAddition::create)
                .flatMap(Optional::stream)
                .forEach(foot::add);
        foot.add(person);
        return foot;
    }

    private Component phoneHead() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        place.addClassName("jl-shell-place");
        Div head = new Div(toggle, place);
        head.addClassName("jl-phone-head");
        return head;
    }

    private Component phoneBar(List<MenuEntry> entries) {
        Nav bar = new Nav();
        bar.addClassName("jl-phone-bar");
        bar.getElement().setAttribute("aria-label", getTranslation("shell.navigation.short"));
        entries.stream().limit(BAR_ENTRIES).map(this::barLink).forEach(bar::add);
        return bar;
    }

    private RouterLink barLink(MenuEntry entry) {
        RouterLink link = new RouterLink();
        link.setRoute(entry.menuClass());
        link.setHighlightCondition(HighlightConditions.locationPrefix());
        icon(entry).ifPresent(link::add);
        link.add(new Span(text(entry.title())));
        return link;
    }

    private static Optional<Component> icon(MenuEntry entry) {
        return Optional.ofNullable(entry.icon()).filter(id -> !id.isBlank()).map(Icon::named);
    }

    /** Menu and page titles are text keys; a title that is none (it has a blank or no dot) is shown as it is. */
    private String text(String title) {
        return title.indexOf('.') > 0 && title.indexOf(' ') < 0 ? getTranslation(title) : title;
    }
}

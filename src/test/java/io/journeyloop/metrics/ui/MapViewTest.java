package io.journeyloop.metrics.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import io.journeyloop.metrics.JourneyFigures;
import io.journeyloop.metrics.MapQuery;
import io.journeyloop.metrics.SmallJourney;
import io.journeyloop.shell.BpmnView;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.Figure;
import io.journeyloop.shell.JourneyMapElement;
import io.journeyloop.support.FullStack;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;

/** What the screen shows for an address, and what people behind a number see. */
@FullStack
@WithMockUser(username = "cx1", roles = "CX_MANAGER")
class MapViewTest extends SpringBrowserlessTest {

    private static final String AT = "map/" + SmallJourney.KEY;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void walk() {
        SmallJourney small = new SmallJourney(beans);
        small.deploy("Small");
        Integer there = jdbc.queryForObject("SELECT COUNT(*) FROM journey_instance", Integer.class);
        if (there != null && there == 0) {
            small.enter("001");
            small.enter("002");
        }
    }

    @Test
    void theMapStandsBelowItsFigures() {
        navigate(AT, MapView.class);
        assertThat(find(JourneyMapElement.class).all()).hasSize(1);
        assertThat(find(Figure.class).all()).hasSize(4);
    }

    @Test
    void whoNamesNoJourneySeesTheOneWithMostCustomers() {
        new SmallJourney(beans).enter("001");
        beans.getBean(JourneyFigures.class).map(MapQuery.of(SmallJourney.KEY), Locale.ENGLISH);
        navigate(MapView.class);
        assertThat(journey()).isEqualTo(SmallJourney.KEY);
    }

    @Test
    void whoComesBackSeesTheJourneyLookedAtLast() {
        navigate("map/first-visit", MapView.class);
        navigate(MapView.class);
        assertThat(journey()).isEqualTo("first-visit");
    }

    private String journey() {
        return String.valueOf(find(Select.class).all().getFirst().getValue());
    }

    @Test
    void theAddressChoosesTheProcessPicture() {
        open(QueryParameters.of("view", "process"));
        assertThat(find(BpmnView.class).all()).hasSize(1);
        assertThat(find(JourneyMapElement.class).all()).isEmpty();
    }

    @Test
    void aPeriodWithoutAnybodySaysSo() {
        open(QueryParameters.of("to", "2020-01-31"));
        assertThat(find(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void aCountOpensTheCustomersBehindIt() {
        MapView view = navigate(AT, MapView.class);
        Figure entered = find(Figure.class, view).all().get(1);
        ComponentUtil.fireEvent(entered, new ClickEvent<>(entered));
        assertThat(find(CustomersDialog.class).all()).hasSize(1);
        assertThat(where()).contains("figure=entered");
    }

    @Test
    void theAddressOpensAFigureAndWithoutItNothingIsOpen() {
        open(QueryParameters.simple(Map.of("touchpoint", "task_greet", "figure", "waiting")));
        assertThat(find(CustomersDialog.class).all()).hasSize(1);
        open(QueryParameters.of("touchpoint", "task_greet"));
        assertThat(find(CustomersDialog.class).all()).isEmpty();
        assertThat(find(TouchpointDialog.class).all()).hasSize(1);
        open(QueryParameters.empty());
        assertThat(find(TouchpointDialog.class).all()).isEmpty();
        assertThat(find(JourneyMapElement.class).all()).hasSize(1);
    }

    @Test
    void closingWhatIsOpenIsAnAddressToo() {
        open(QueryParameters.of("touchpoint", "task_greet"));
        find(TouchpointDialog.class).single().close();
        assertThat(find(TouchpointDialog.class).all()).isEmpty();
        assertThat(where()).doesNotContain("touchpoint");
    }

    private static String where() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }

    @Test
    @WithMockUser(username = "manager1", roles = "BRANCH_MANAGER")
    void aBranchManagerIsGivenNoChoiceOfBranch() {
        assertThat(choices(navigate(AT, MapView.class)))
                .contains("Journey", "Period")
                .doesNotContain("Branch");
    }

    private List<String> choices(MapView view) {
        return find(Select.class, view).all().stream()
                .map(select -> select.getAriaLabel().orElse("").toString())
                .toList();
    }

    private static void open(QueryParameters query) {
        UI.getCurrent().navigate(MapView.class, new RouteParameters("key", SmallJourney.KEY), query);
    }
}

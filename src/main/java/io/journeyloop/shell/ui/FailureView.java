package io.journeyloop.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import io.journeyloop.common.Denied;
import io.journeyloop.common.Problem;
import io.journeyloop.shell.ErrorState;
import io.journeyloop.shell.PageTitles;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/** Shown in place of a view that could not be built: a refusal in its own words, else that the fault is ours. */
@ParentLayout(MainLayout.class)
@PermitAll
class FailureView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    @Override
    public String getPageTitle() {
        return PageTitles.of(getTranslation("shell.error.title"));
    }

    private final transient ApplicationEventPublisher events;

    FailureView(ApplicationEventPublisher events) {
        this.events = events;
    }

    private static final Logger log = LoggerFactory.getLogger(FailureView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        removeAll();
        addClassName("jl-page");
        for (Throwable at = parameter.getException(); at != null; at = at.getCause()) {
            if (at instanceof Problem problem) {
                denied(problem, event.getLocation().getPath());
                add(ErrorState.of(problem));
                return status(problem);
            }
        }
        log.error("The view at {} failed", event.getLocation().getPath(), parameter.getException());
        add(new ErrorState(getTranslation("shell.error.internal.title"), getTranslation("shell.error.internal.text")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private void denied(Problem problem, String path) {
        Denied denied = Denied.of(problem, path);
        if (denied != null) {
            events.publishEvent(denied);
        }
    }

    /** A page answers with the codes of HTTP itself alone; 422 is of an extension that Vaadin refuses. */
    private static int status(Problem problem) {
        int status = problem.kind().status();
        return HttpStatusCode.isValidStatusCode(status) ? status : HttpServletResponse.SC_BAD_REQUEST;
    }
}

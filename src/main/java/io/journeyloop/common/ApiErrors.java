package io.journeyloop.common;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is left of errors that no handler took: a fault of ours, a call that the server itself refused. Calls of the API
 * get a problem document as for every other refusal, never a page; the rest a page of ours.
 */
@Controller
class ApiErrors extends BasicErrorController {

    private static final String API = "/api/";

    private final JsonMapper json;
    private final PublicPage page;
    private final Texts texts;

    ApiErrors(ErrorAttributes attributes, JsonMapper json, PublicPage page, Texts texts) {
        super(attributes, new ErrorProperties());
        this.json = json;
        this.page = page;
        this.texts = texts;
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        String path = path(request);
        if (path == null) {
            return super.error(request);
        }
        Locale reader = Languages.of(request);
        ApiProblem problem = SpringRefusals.of(getStatus(request), path);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.toLanguageTag())
                .body(problem.members(reader));
    }

    @Override
    public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        String path = path(request);
        HttpStatus status = getStatus(request);
        return new ModelAndView((model, asked, answer) -> {
            if (path == null) {
                page(leadsNowhere(status, request) ? HttpStatus.NOT_FOUND : status, asked, answer);
            } else {
                write(status, path, asked, answer);
            }
        });
    }

    /** An address that is no page and one that is not for this reader look the same, as this one called by itself. */
    private static boolean leadsNowhere(HttpStatus status, HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null
                || status == HttpStatus.FORBIDDEN && "GET".equals(request.getMethod());
    }

    /** The same for everybody: it tells nothing of what went wrong. */
    private void page(HttpStatus status, HttpServletRequest asked, HttpServletResponse answer)
            throws java.io.IOException {
        Locale reader = Languages.of(asked);
        String key = "common.page."
                + (status.is5xxServerError() ? "failed" : status == HttpStatus.FORBIDDEN ? "closed" : "nothing");
        page.write(
                answer,
                status,
                page.notice(reader, texts.get(key + ".title", reader), texts.get(key + ".text", reader)),
                reader);
    }

    private void write(HttpStatus status, String path, HttpServletRequest asked, HttpServletResponse answer)
            throws java.io.IOException {
        Locale reader = Languages.of(asked);
        answer.setStatus(status.value());
        answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE + ";charset=UTF-8");
        answer.setHeader(HttpHeaders.CONTENT_LANGUAGE, reader.toLanguageTag());
        answer.getWriter()
                .write(json.writeValueAsString(SpringRefusals.of(status, path).members(reader)));
    }

    /** The address of the API that was called; null where it was none of the API's. */
    private static @Nullable String path(HttpServletRequest request) {
        String called = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
        return called.startsWith(request.getContextPath() + API) ? called : null;
    }
}

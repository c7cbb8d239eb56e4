package org.youbei.web.failure;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.youbei.model.SealedValues;
import org.youbei.web.kit.layout.Frames;

/**
 * Answers every failed request with a sentence in the person's language and a reference. It asks neither database nor session, because they
 * may be what failed; a part of a page gets a part of a page.
 */
@Controller
class FailureController implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(FailureController.class);
    private static final int REFERENCE_BYTES = 4;
    private static final String BUSY_SECONDS = "5";
    private static final String OUTAGE_SECONDS = "20";

    private final Frames frames;
    private final SecureRandom random = new SecureRandom();

    FailureController(Frames frames) {
        this.frames = frames;
    }

    @RequestMapping("/error")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        var failure = new Failure(status(request), Busy.causes(cause(request)), unopenable(request), reference());
        note(request, failure);
        response.setStatus(failure.status());
        response.setHeader("Cache-Control", "no-store");
        if (failure.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", failure.busy() ? BUSY_SECONDS : OUTAGE_SECONDS);
        }
        request.setAttribute("frame", frames.plain(request));
        model.addAttribute("failure", failure);
        return request.getHeader("HX-Request") == null ? "error/show" : "error/show :: sentence";
    }

    /** Only the request's own path, as it was sent (percent-encoded): no line break can reach the log. */
    private static void note(HttpServletRequest request, Failure failure) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (failure.ours()) {
            LOG.error("{} {} at {}", failure.reference(), failure.status(), path, cause(request));
        } else {
            LOG.info("{} {} at {}", failure.reference(), failure.status(), path);
        }
    }

    private static int status(HttpServletRequest request) {
        if (Busy.causes(cause(request)) || Outage.causes(cause(request))) {
            return 503;
        }
        if (unopenable(request)) {
            return HttpServletResponse.SC_CONFLICT;
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    private static boolean unopenable(HttpServletRequest request) {
        for (var cause = cause(request); cause != null; cause = cause.getCause()) {
            if (cause instanceof SealedValues.Unopenable) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Throwable cause(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause ? cause : null;
    }

    private String reference() {
        byte[] bytes = new byte[REFERENCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}

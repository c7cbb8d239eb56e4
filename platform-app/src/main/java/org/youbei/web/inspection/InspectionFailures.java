package org.youbei.web.inspection;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.youbei.inspection.hazard.HazardNotFound;
import org.youbei.inspection.point.PointNotFound;

/** What is outside the scope does not exist. */
@ControllerAdvice(
        basePackages = {
            "org.youbei.web.hazard",
            "org.youbei.web.point",
            "org.youbei.web.pointimport",
            "org.youbei.web.checklist",
            "org.youbei.web.visit",
            "org.youbei.web.report",
            "org.youbei.web.order",
            "org.youbei.web.overview"
        })
class InspectionFailures {
    @ExceptionHandler({HazardNotFound.class, PointNotFound.class})
    void notFound(RuntimeException failure, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** An address that cannot be a thing’s leads nowhere; any other value of the wrong kind is a bad request. */
    @ExceptionHandler
    void noSuchAddress(MethodArgumentTypeMismatchException failure, HttpServletResponse response) throws IOException {
        response.sendError(
                failure.getRequiredType() == UUID.class
                        ? HttpServletResponse.SC_NOT_FOUND
                        : HttpServletResponse.SC_BAD_REQUEST);
    }
}

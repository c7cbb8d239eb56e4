package org.youbei.web.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.youbei.plan.PlanNotFound;

/** What is outside the scope does not exist. */
@ControllerAdvice(
        basePackages = {
            "org.youbei.web.plan",
            "org.youbei.web.planimport",
            "org.youbei.web.planstructure",
            "org.youbei.web.planexport",
            "org.youbei.web.planfiling",
            "org.youbei.web.planinheritance"
        })
class PlanFailures {
    @ExceptionHandler
    void notFound(PlanNotFound failure, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** An address that cannot be a plan's leads nowhere; any other value of the wrong kind is a bad request. */
    @ExceptionHandler
    void noSuchAddress(MethodArgumentTypeMismatchException failure, HttpServletResponse response) throws IOException {
        response.sendError(
                failure.getRequiredType() == UUID.class
                        ? HttpServletResponse.SC_NOT_FOUND
                        : HttpServletResponse.SC_BAD_REQUEST);
    }
}

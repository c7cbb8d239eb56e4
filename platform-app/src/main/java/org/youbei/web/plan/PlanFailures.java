package org.youbei.web.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.youbei.plan.PlanNotFound;

/** What is outside the scope does not exist. */
@ControllerAdvice
class PlanFailures {
    @ExceptionHandler
    void notFound(PlanNotFound failure, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}

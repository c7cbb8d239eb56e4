package org.youbei.web.drill;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.youbei.drill.DrillNotFound;

/** What is outside the scope does not exist. */
@ControllerAdvice(basePackages = {"org.youbei.web.drill", "org.youbei.web.drillfigure", "org.youbei.web.drillpaper"})
class DrillFailures {
    @ExceptionHandler
    void notFound(DrillNotFound failure, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** An address that cannot be a drill's leads nowhere; any other value of the wrong kind is a bad request. */
    @ExceptionHandler
    void noSuchAddress(MethodArgumentTypeMismatchException failure, HttpServletResponse response) throws IOException {
        response.sendError(
                failure.getRequiredType() == UUID.class
                        ? HttpServletResponse.SC_NOT_FOUND
                        : HttpServletResponse.SC_BAD_REQUEST);
    }
}

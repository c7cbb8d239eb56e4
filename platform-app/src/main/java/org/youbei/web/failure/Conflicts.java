package org.youbei.web.failure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A row that someone else changed in between is a conflict, where the page has no better answer of its own. */
@ControllerAdvice
class Conflicts {
    @ExceptionHandler
    void changedInBetween(OptimisticLockingFailureException failure, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }
}

package org.youbei.web.kit.answer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.youbei.model.NotFound;

/** What is outside the scope does not exist, on every page in the same way. */
@ControllerAdvice
class Failures {
    @ExceptionHandler
    void notFound(NotFound failure, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** An address that cannot be a thing’s leads nowhere; a value of the wrong kind beside it is a bad request. */
    @ExceptionHandler
    void malformed(MethodArgumentTypeMismatchException failure, HttpServletResponse response) throws IOException {
        response.sendError(
                failure.getParameter().hasParameterAnnotation(PathVariable.class)
                        ? HttpServletResponse.SC_NOT_FOUND
                        : HttpServletResponse.SC_BAD_REQUEST);
    }

    /** A form with files that is cut off, names no boundary, or is larger than a request may be. */
    @ExceptionHandler
    void unreadable(MultipartException failure, HttpServletResponse response) throws IOException {
        response.sendError(
                failure instanceof MaxUploadSizeExceededException
                        ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                        : HttpServletResponse.SC_BAD_REQUEST);
    }
}

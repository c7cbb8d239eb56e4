package org.youbei.web.kit.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.thymeleaf.context.LazyContextVariable;

/** Offers {@code frame} to every template; it is made when a template first reads it, so fragments and exports cost nothing. */
@Component
public class FrameInterceptor implements HandlerInterceptor {
    private final Frames frames;

    FrameInterceptor(Frames frames) {
        this.frames = frames;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute("frame", new LazyContextVariable<PageFrame>() {
            @Override
            protected PageFrame loadValue() {
                return frames.whole(request);
            }
        });
        return true;
    }
}

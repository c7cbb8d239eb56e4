package org.youbei.web.kit.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Hands what came with a form to a controller that asks for {@link Sent}. */
@Component
class SentArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Sent.class;
    }

    @Override
    public Sent resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return new Sent(texts(asked), files(request), RequestContextUtils.getOutputFlashMap(asked));
    }

    private static Map<String, String> texts(HttpServletRequest request) {
        var texts = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 0) {
                texts.put(name, values[0]);
            }
        });
        return texts;
    }

    private static Map<String, MultipartFile> files(NativeWebRequest request) {
        var parts = request.getNativeRequest(MultipartRequest.class);
        return parts == null ? Map.of() : parts.getFileMap();
    }
}

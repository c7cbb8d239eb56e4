package org.youbei.web.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.youbei.account.SignedIn;
import org.youbei.account.draft.Drafts;

/** Forgets the draft of a form that was taken: the form names its draft in a hidden field, and the answer leads on. */
@Component
class DraftEnd implements HandlerInterceptor, WebMvcConfigurer {
    static final String FIELD = "draft";
    static final Pattern FORM = Pattern.compile("[a-z0-9.-]{1,120}");

    private final Drafts drafts;

    DraftEnd(@Lazy Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        var form = request.getMethod().equals("POST") ? request.getParameter(FIELD) : null;
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (form != null
                && FORM.matcher(form).matches()
                && leadsOn(page)
                && authentication != null
                && authentication.getPrincipal() instanceof SignedIn person) {
            drafts.drop(person.actor(), form);
        }
    }

    private static boolean leadsOn(@Nullable ModelAndView page) {
        var view = page == null ? null : page.getViewName();
        return view != null && view.startsWith("redirect:");
    }
}

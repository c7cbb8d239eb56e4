package org.youbei.web.session;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The page on which a form that met the end of its session is sent again; see {@link UnsentForm}. */
@Controller
class UnsentForms {
    private static final String KEPT = "youbei.unsent-form";

    /** After a sign-in: to the form that came along, else to the page that was wished for. */
    static final class Resumption extends SavedRequestAwareAuthenticationSuccessHandler {
        private final UnsentSeal seal;

        Resumption(UnsentSeal seal) {
            this.seal = seal;
        }

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication person)
                throws IOException, ServletException {
            var form = seal.open(request);
            if (form.isEmpty()) {
                super.onAuthenticationSuccess(request, response, person);
                return;
            }
            clearAuthenticationAttributes(request);
            seal.forget(request, response);
            request.getSession().setAttribute(KEPT, form.get());
            getRedirectStrategy().sendRedirect(request, response, "/unsent-form");
        }
    }

    private final MessageSource messages;

    UnsentForms(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/unsent-form")
    String show(
            @SessionAttribute(name = KEPT, required = false) @Nullable UnsentForm form, Locale language, Model model) {
        if (form == null) {
            return "redirect:/";
        }
        model.addAttribute("form", UnsentView.of(form, messages, language));
        return "session/unsent";
    }

    @PostMapping("/unsent-form/removal")
    String remove(HttpServletRequest request) {
        request.getSession().removeAttribute(KEPT);
        return "redirect:/";
    }
}

package org.youbei.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in on. POST is answered by the security filter; a refused form is forwarded here as a GET. */
@Controller
class SessionController {
    private static final Set<String> NOTICES = Set.of("ended", "joined", "expired");

    @RequestMapping(
            path = "/login",
            method = {RequestMethod.GET, RequestMethod.POST})
    String fresh(
            @RequestParam @Nullable String notice,
            @RequestParam @Nullable String username,
            HttpServletRequest request,
            Model model) {
        if (request.getAttribute(SignInFailure.PROBLEM) instanceof SignInFailure.Problem problem) {
            model.addAttribute("problem", problem.key()).addAttribute("problemArguments", problem.arguments());
            model.addAttribute("username", username);
        } else if (notice != null && NOTICES.contains(notice)) {
            model.addAttribute("notice", notice);
        }
        unsent(request).ifPresent(form -> model.addAttribute("unsent", form));
        model.addAttribute("codeAsked", true);
        return "session/new";
    }

    /** A sealed form that met the end of its session: now, or before a sign-in that failed. An address carries none. */
    private static Optional<String> unsent(HttpServletRequest request) {
        if (request.getAttribute(SessionEnd.UNSENT) instanceof String sealed) {
            return Optional.of(sealed);
        }
        return request.getAttribute(SignInFailure.PROBLEM) == null
                ? Optional.empty()
                : Optional.ofNullable(request.getParameter(UnsentSeal.PARAMETER));
    }
}

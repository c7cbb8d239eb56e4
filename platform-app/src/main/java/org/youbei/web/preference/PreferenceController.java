package org.youbei.web.preference;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.youbei.web.kit.layout.Frames;
import org.youbei.web.kit.layout.Language;
import org.youbei.web.kit.layout.LocalPath;

/** Keeps a browser's language, size of the text and width of the side column, and goes back to the page on which they were chosen. */
@Controller
class PreferenceController {
    private final LocaleResolver locales;

    PreferenceController(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/preferences")
    String create(
            @RequestParam @Nullable String language,
            @RequestParam @Nullable String text,
            @RequestParam @Nullable String side,
            @RequestParam(name = "return") @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (language != null) {
            locales.setLocale(
                    request,
                    response,
                    Language.of(Locale.forLanguageTag(language)).locale());
        }
        if (text != null) {
            keep(Frames.TEXT_COOKIE, "large", text, request, response);
        }
        if (side != null) {
            keep(Frames.SIDE_COOKIE, "narrow", side, request, response);
        }
        return "redirect:" + LocalPath.safe(back);
    }

    /** Any other value than the one there is takes the choice back. */
    private static void keep(
            String name, String value, String wanted, HttpServletRequest request, HttpServletResponse response) {
        boolean chosen = wanted.equals(value);
        var cookie = ResponseCookie.from(name, chosen ? value : "")
                .maxAge(chosen ? Duration.ofDays(365) : Duration.ZERO)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

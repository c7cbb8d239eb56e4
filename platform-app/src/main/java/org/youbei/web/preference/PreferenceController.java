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
import org.youbei.web.layout.Frames;
import org.youbei.web.layout.Language;
import org.youbei.web.layout.LocalPath;

/** Keeps a browser's language and size of the text, and goes back to the page on which they were chosen. */
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
            response.addHeader(
                    HttpHeaders.SET_COOKIE, textCookie(text, request.isSecure()).toString());
        }
        return "redirect:" + LocalPath.safe(back);
    }

    private static ResponseCookie textCookie(String text, boolean secure) {
        boolean large = text.equals("large");
        return ResponseCookie.from(Frames.TEXT_COOKIE, large ? "large" : "")
                .maxAge(large ? Duration.ofDays(365) : Duration.ZERO)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }
}

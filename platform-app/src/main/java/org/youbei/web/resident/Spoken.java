package org.youbei.web.resident;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.youbei.web.kit.layout.Language;

/**
 * The language of an open page, as its address says it: {@code ?lang=en}. A page in an address of its own can be kept for days without a
 * network beside the one in the other language; without it the choice of the browser holds.
 */
record Spoken(Language language, boolean asked) {
    /** Makes the language of the address that of this request. */
    static Spoken in(HttpServletRequest request, @Nullable String lang) {
        for (var language : Language.values()) {
            if (language.code().equals(lang)) {
                request.setAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME, language.locale());
                LocaleContextHolder.setLocale(language.locale());
                return new Spoken(language, true);
            }
        }
        Locale chosen = RequestContextUtils.getLocale(request);
        return new Spoken(Language.of(chosen), false);
    }

    /** The address with what the next page needs to speak the same. */
    String at(String path) {
        return asked ? path + "?lang=" + language.code() : path;
    }
}

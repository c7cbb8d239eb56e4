package org.youbei.web.kit.layout;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Wires frame, language and formats into Spring MVC. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:application-pages.properties")
class PageSettings implements WebMvcConfigurer {
    private final FrameInterceptor frame;

    PageSettings(FrameInterceptor frame) {
        this.frame = frame;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(frame);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        var dates = new DateTimeFormatterRegistrar();
        dates.setDateFormatter(DateTimeFormatter.ISO_LOCAL_DATE);
        dates.setTimeFormatter(DateTimeFormatter.ofPattern("HH:mm"));
        dates.setDateTimeFormatter(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
        dates.registerFormatters(registry);
        registry.addFormatter(new InstantFormatter());
        registry.addConverter(new UnitConverter());
    }

    /** The person's choice, else Chinese, whatever the browser's own language. No country: it would only miss the files' names. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("yb-lang");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocale(Language.CHINESE.locale());
        return resolver;
    }
}

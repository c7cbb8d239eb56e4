package org.youbei.web.kit.layout;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Serves the assets under addresses that carry the hash of their content, for keeps. Templates link them by {@code @{…}} only. */
@Configuration(proxyBeanMethods = false)
class AssetSettings implements WebMvcConfigurer {
    private static final CacheControl KEEP =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/css/**", "classpath:/static/css/");
        serve(registry, "/js/**", "classpath:/static/js/");
        serve(registry, "/vendor/**", "classpath:/static/vendor/");
        serve(registry, "/img/**", "classpath:/static/img/");
        serve(registry, "/*.svg", "classpath:/static/");
    }

    private static void serve(ResourceHandlerRegistry registry, String pattern, String folder) {
        registry.addResourceHandler(pattern)
                .addResourceLocations(folder)
                .setCacheControl(KEEP)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                .addResolver(new JoinedScripts());
    }
}

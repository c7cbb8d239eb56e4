package gallery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.youbei.model.Role;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.NavigationCount;
import org.youbei.web.kit.layout.FrameContent;
import org.youbei.web.kit.layout.FrameSource;
import org.youbei.web.kit.layout.UnitChoice;

/** The page foundation alone: no database, a made-up supervisor, the strict content security policy. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@ComponentScan({
    "gallery",
    "org.youbei.web.kit.area",
    "org.youbei.web.kit.layout",
    "org.youbei.web.palette",
    "org.youbei.web.preference",
    "org.youbei.web.failure"
})
@ComponentScan(
        basePackages = "org.youbei.web",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = AreaEntries.class))
public class Gallery {
    public static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Stays up for looking at the pages in a browser: {@code --server.port=8090}. */
    public static void main(String[] arguments) {
        SpringApplication.run(Gallery.class, arguments);
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .build();
    }

    @Bean
    FrameSource someone() {
        return new FrameSource() {
            @Override
            public Optional<FrameContent> content() {
                return Optional.of(new FrameContent(
                        "周示例", roles(), "武昌区", units(), 5, Map.of("obligations", new NavigationCount(37, true)), true));
            }

            @Override
            public Set<Role> roles() {
                return Set.of(Role.DISTRICT_SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR);
            }
        };
    }

    private static List<UnitChoice> units() {
        return List.of(
                new UnitChoice("420106", "武昌区", 0, true),
                new UnitChoice("420106001", "积玉桥街道", 1, false),
                new UnitChoice("420106002", "杨园街道", 1, false),
                new UnitChoice("420106003", "徐家棚街道", 1, false));
    }
}

package org.youbei.web.session;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.youbei.jurisdiction.Scopes;
import org.youbei.jurisdiction.Work;

/** Brings the acting person to controllers, and their scope to what a request streams from another thread. */
@Configuration(proxyBeanMethods = false)
class ActingWiring implements WebMvcConfigurer {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    @Bean
    TaskDecorator scopeOfTheRequest() {
        return task -> Person.current()
                .<Runnable>map(person -> () -> Work.TRANSFER.of(() -> {
                    Scopes.run(person.actor().scope(), task);
                    return null;
                }))
                .orElse(task);
    }

    /** The security chain calls these filters; the container must not call them a second time. */
    @Bean
    FilterRegistrationBean<SessionAge> sessionAgeOnce(SessionAge filter) {
        return chainOnly(filter);
    }

    @Bean
    FilterRegistrationBean<PasswordDue> passwordDueOnce(PasswordDue filter) {
        return chainOnly(filter);
    }

    @Bean
    FilterRegistrationBean<ScopeFilter> scopeOnce(ScopeFilter filter) {
        return chainOnly(filter);
    }

    private static <T extends Filter> FilterRegistrationBean<T> chainOnly(T filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}

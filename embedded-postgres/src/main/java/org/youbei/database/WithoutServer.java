package org.youbei.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Nobody has named a database server; an empty {@code SPRING_DATASOURCE_URL} names none. */
class WithoutServer implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return holdsFor(context.getEnvironment());
    }

    static boolean holdsFor(PropertyResolver settings) {
        return !StringUtils.hasText(settings.getProperty("spring.datasource.url"));
    }
}

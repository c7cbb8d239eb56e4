package org.youbei.route;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.BeanUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The requests of one module for its own routes, kept in {@code routes/<module>.txt} and a class beside this one that is found by itself: it
 * implements this, and takes the context in its only constructor.
 */
interface RouteSamples {
    /** @param samples by method and pattern, as they stand in the contract */
    void addTo(Map<String, Supplier<Sample>> samples);

    /** All of this package, by name, for this context. */
    static List<RouteSamples> all(ApplicationContext context) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(RouteSamples.class));
        return scanner.findCandidateComponents(RouteSamples.class.getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .sorted(Comparator.comparing(Class::getName))
                .map(type -> made(type, context))
                .toList();
    }

    private static RouteSamples made(Class<?> type, ApplicationContext context) {
        try {
            return (RouteSamples)
                    BeanUtils.instantiateClass(type.getDeclaredConstructor(ApplicationContext.class), context);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("takes no context: " + type, e);
        }
    }
}

package org.youbei.web;

import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.Navigation;

/** What the nouns of the product contribute to the areas, without starting it. */
public final class Contributions {
    private Contributions() {}

    public static Navigation all() {
        var classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.addIncludeFilter(new AssignableTypeFilter(AreaEntries.class));
        return new Navigation(classes.findCandidateComponents("org.youbei.web").stream()
                // Examples of other tests stand inside of their classes.
                .filter(found -> !String.valueOf(found.getBeanClassName()).contains("$"))
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .map(noun -> (AreaEntries) BeanUtils.instantiateClass(noun))
                .toList());
    }
}

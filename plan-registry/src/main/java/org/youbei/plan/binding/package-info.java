/**
 * What a version leans on: positions, numbers, teams, shelters and stock that live elsewhere, each bound to a section, an action step or a
 * contact. Owns the bindings, never the things; how they stand it asks their modules through {@link org.youbei.model.BindableThings}.
 */
@NullMarked
@NamedInterface("binding")
package org.youbei.plan.binding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

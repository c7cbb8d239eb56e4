/**
 * The published language: typed ids, value records, enums, events and ports that more than one module speaks.
 *
 * <p>It holds no Spring beans and no tables, and refuses anything that only one module needs. Everybody may use it; it uses
 * nobody.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package org.youbei.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

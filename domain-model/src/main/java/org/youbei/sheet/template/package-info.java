/**
 * Workbooks that leave an import: the template to fill in, and the wrong rows of a file with their reasons. Both come in again as they are.
 */
@NullMarked
@NamedInterface("template")
package org.youbei.sheet.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

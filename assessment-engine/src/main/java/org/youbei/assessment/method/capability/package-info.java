/** The capability index as practised for GB/T 43981-2024; a template, no claim of conformity. */
@NullMarked
package org.youbei.assessment.method.capability;

import org.jspecify.annotations.NullMarked;

/** What residents write without an account, its first review by the community or the street, and the answer behind a secret link. */
@NullMarked
@NamedInterface("report")
package org.youbei.inspection.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

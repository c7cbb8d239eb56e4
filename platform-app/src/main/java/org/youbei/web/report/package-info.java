/** The pages of residents’ reports: the form behind a printed code, the answer behind a secret link, and the first review. */
@NullMarked
package org.youbei.web.report;

import org.jspecify.annotations.NullMarked;

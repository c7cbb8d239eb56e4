/** Keeps what is typed into a larger form, offers it when the form is opened again, and forgets it when the form was sent. */
@NullMarked
package org.youbei.web.draft;

import org.jspecify.annotations.NullMarked;

/** The pages of activities: the list, one of them with its steps, its posters, and what people without an account see behind the printed codes. */
@NullMarked
package org.youbei.web.activity;

import org.jspecify.annotations.NullMarked;

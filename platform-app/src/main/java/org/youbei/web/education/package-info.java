/** The pages of the years of education and of the week that is announced anew each year. */
@NullMarked
package org.youbei.web.education;

import org.jspecify.annotations.NullMarked;

/** The command line {@code assess}: one JSON request per line in, one JSON answer per line out. */
@NullMarked
package org.youbei.assessment.assess;

import org.jspecify.annotations.NullMarked;

/**
 * Official documents on paper: the page, the faces and the sizes of GB/T 9704—2012 as a Word file. It knows nothing of what is written;
 * whoever has something to say hands it over, line by line or as a whole {@link org.youbei.paper.Paper}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "model")
package org.youbei.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

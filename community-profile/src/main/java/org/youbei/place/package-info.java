/** Where things are: points in the datum of the country and in WGS-84, areas of units, what is near and what lies inside. */
@NullMarked
@ApplicationModule(allowedDependencies = {"model", "listing", "jurisdiction"})
package org.youbei.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

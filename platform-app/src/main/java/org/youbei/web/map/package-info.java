/** Drawings of places by their position alone: no tiles, no script. Marks that would cover each other become one that leads closer. */
@NullMarked
package org.youbei.web.map;

import org.jspecify.annotations.NullMarked;

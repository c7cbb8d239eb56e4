/** Every address of the contract of routes, asked in a district as large as a city's: what it costs, and what it may cost. */
@NullMarked
package org.youbei.speed.city;

import org.jspecify.annotations.NullMarked;

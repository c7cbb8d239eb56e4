/**
 * The demo district: 武昌区 with its real unit names, invented people, and a few years of plans in every state.
 *
 * <p>It is loaded once, on the first start of the embedded database, through the same facades that people use, except for
 * drills of the past; never on a configured server. It owns nothing but the mark that invented data is there.
 */
@NullMarked
@ApplicationModule
package org.youbei.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

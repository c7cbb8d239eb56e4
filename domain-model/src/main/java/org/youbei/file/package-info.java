/**
 * Files on their way into the platform: what a module says to whoever keeps them, without knowing who that is.
 *
 * <p>It keeps nothing itself and knows no module. {@link org.youbei.file.IncomingFile} holds the bytes on disk until it is known what becomes of
 * them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "model")
package org.youbei.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

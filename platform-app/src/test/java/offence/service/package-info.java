/** A package named by a technical role, on purpose. */
@NullMarked
package offence.service;

import org.jspecify.annotations.NullMarked;

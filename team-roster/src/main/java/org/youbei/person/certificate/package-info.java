/** Certificates of people: how long each holds, and how it stands on a day. The state is read, never kept. */
@NullMarked
@NamedInterface("certificate")
package org.youbei.person.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

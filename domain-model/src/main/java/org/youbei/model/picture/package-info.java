/**
 * What it costs to decode a picture, read from its head, and the one budget out of which everybody who decodes pays.
 *
 * <p>A file of some hundred kilobytes may decode to hundreds of megabytes. Whoever decodes a picture reads {@link
 * org.youbei.model.picture.PictureHead} first and holds a lease of {@link org.youbei.model.picture.DecodingBudget} while he does.
 */
@NullMarked
package org.youbei.model.picture;

import org.jspecify.annotations.NullMarked;

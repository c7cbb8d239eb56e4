package org.youbei.library.text;

/**
 * A chapter, an article or a numbered item of a text.
 *
 * @param level 0 part, 1 chapter, 2 section, 3 article; items of texts without articles by their depth
 * @param anchor by which it is linked, once in a text: {@code art-32}, {@code chapter-2}, {@code item-1-3}, {@code sec-3.1.4}
 * @param heading with its number
 * @param body paragraphs, one a line
 */
public record Clause(int level, String anchor, String heading, String body) {}

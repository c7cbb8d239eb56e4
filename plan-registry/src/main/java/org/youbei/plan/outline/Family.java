package org.youbei.plan.outline;

import java.util.List;

/** The families of numbering in published plans and regulations, from the outermost to the innermost. */
enum Family {
    /** 第一编, 第一部分. */
    PART,
    /** 第一章. */
    CHAPTER,
    /** 第一节. */
    SECTION,
    /** 第一条: its text follows on the same line. */
    ARTICLE,
    /** 一、 */
    HAN,
    /** （一） */
    HAN_PAREN,
    /** 1 and 1、 and 1. */
    ARABIC,
    /** 1.1 and deeper. */
    DECIMAL,
    /** （1）, 1), ①: always items of a list, unless the author styled them as headings. */
    ITEM,
    /** 附件1, 附录A, 附则 without number. */
    ANNEX,
    /** A heading by style only. */
    STYLED,
    /** A heading by style in a document whose typed numbers run on across the styled headings: below it only styles are believed. */
    AUTHORED;

    private static final List<Family> UNDER_PART = List.of(CHAPTER, SECTION, ARTICLE, DECIMAL, HAN, HAN_PAREN, ARABIC);
    private static final List<Family> UNDER_CHAPTER = List.of(SECTION, ARTICLE, DECIMAL, HAN, HAN_PAREN, ARABIC);
    private static final List<Family> UNDER_SECTION = List.of(ARTICLE, DECIMAL, HAN, HAN_PAREN, ARABIC);
    private static final List<Family> UNDER_HAN = List.of(CHAPTER, SECTION, ARTICLE, DECIMAL, HAN_PAREN, ARABIC);
    private static final List<Family> UNDER_HAN_PAREN = List.of(CHAPTER, ARABIC, DECIMAL);
    private static final List<Family> UNDER_DECIMAL = List.of(DECIMAL, HAN, HAN_PAREN);

    /** The families that may number the sections below one of this family, the most telling first. */
    List<Family> below() {
        return switch (this) {
            case PART -> UNDER_PART;
            case CHAPTER -> UNDER_CHAPTER;
            case SECTION, STYLED, ANNEX -> UNDER_SECTION;
            case HAN -> UNDER_HAN;
            case HAN_PAREN -> UNDER_HAN_PAREN;
            case ARABIC, DECIMAL -> UNDER_DECIMAL;
            case ARTICLE, ITEM, AUTHORED -> List.of();
        };
    }

    /** Whether a word of the number itself (章, 条) tells it from a list. */
    boolean named() {
        return this == PART || this == CHAPTER || this == SECTION || this == ARTICLE;
    }
}

package org.youbei.web.palette;

/**
 * A line of the palette.
 *
 * @param label what is found, ready to print
 * @param detail what tells it from others of that name; may be empty
 * @param href where it leads, a page of this application
 * @param icon a symbol of {@code icons.svg}
 */
public record PaletteEntry(String label, String detail, String href, String icon) {}

package org.youbei.web.kit.part;

/** A page above this one, as the breadcrumb links it. */
public record Crumb(String label, String href) {}

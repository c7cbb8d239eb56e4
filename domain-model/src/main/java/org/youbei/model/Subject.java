package org.youbei.model;

import java.util.UUID;

/** The thing a duty, an audit entry or a notice is about: its kind in lower case, such as {@code plan}, and its id. */
public record Subject(String type, UUID id) {}

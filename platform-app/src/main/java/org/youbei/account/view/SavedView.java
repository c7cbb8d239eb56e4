package org.youbei.account.view;

import java.util.UUID;

/** @param address of the list with its filter, below the application's own root */
public record SavedView(UUID id, String name, String address) {}

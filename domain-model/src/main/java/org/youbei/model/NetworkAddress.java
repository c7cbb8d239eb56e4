package org.youbei.model;

import java.util.Locale;

/** Where a request comes from, as limits count it. */
public final class NetworkAddress {
    /** A household or an office has this many groups of an IPv6 address to itself: a /64. */
    private static final int GROUPS = 4;

    private static final int ALL_GROUPS = 8;

    private NetworkAddress() {}

    /**
     * The address itself of IPv4, the first 64 bits of IPv6: whoever has one of its addresses has all others of the network too.
     *
     * @param address as the server tells it, never looked up; anything that is no address stays as it is
     */
    public static String counted(String address) {
        var plain =
                address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
        int zone = plain.indexOf('%');
        var bare = zone < 0 ? plain : plain.substring(0, zone);
        if (!bare.matches("[0-9a-fA-F:.]{2,45}") || bare.indexOf(':') < 0) {
            return address;
        }
        int last = bare.lastIndexOf(':') + 1;
        boolean mapped = bare.indexOf('.', last) > 0;
        return mapped ? bare.substring(last) : network(bare);
    }

    private static String network(String address) {
        int gap = address.indexOf("::");
        var before = groups(gap < 0 ? address : address.substring(0, gap));
        var after = groups(gap < 0 ? "" : address.substring(gap + 2));
        int absent = gap < 0 ? 0 : Math.max(0, ALL_GROUPS - before.length - after.length);
        var network = new StringBuilder();
        for (int n = 0; n < GROUPS; n++) {
            var group = n < before.length
                    ? before[n]
                    : n < before.length + absent ? "0" : at(after, n - before.length - absent);
            network.append(group.replaceFirst("^0+(?=.)", "").toLowerCase(Locale.ROOT))
                    .append(':');
        }
        return network + ":/64";
    }

    private static String at(String[] groups, int index) {
        return index < groups.length ? groups[index] : "0";
    }

    private static String[] groups(String part) {
        return part.isEmpty() ? new String[0] : part.split(":");
    }
}

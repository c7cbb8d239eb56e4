package org.youbei.route;

/** A method and the pattern of an address, as the application maps it. */
record Route(String method, String pattern) implements Comparable<Route> {
    boolean reads() {
        return method.equals("GET");
    }

    boolean hasVariables() {
        return pattern.contains("{");
    }

    @Override
    public int compareTo(Route other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}

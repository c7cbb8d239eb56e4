package org.youbei.web.kit.list;

import org.unbescape.html.HtmlEscape;
import org.youbei.web.kit.part.State;

/** Prints what is in the cells of a list. Every text is escaped here; what is not a text is constant. */
public final class Markup {
    private final StringBuilder out = new StringBuilder(16_384);
    private final String root;

    /** @param root where the application is on its server, empty or with a slash in front */
    Markup(String root) {
        this.root = root;
    }

    public Markup text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** @param href from the root of the application, {@code /plans/…} */
    public Markup link(String href, String text) {
        return link(href, text, "");
    }

    /** @param label what it is called where the text alone would not do; empty for none */
    public Markup link(String href, String text, String label) {
        out.append("<a href=\"").append(escaped(root + href));
        if (!label.isEmpty()) {
            out.append("\" aria-label=\"").append(escaped(label));
        }
        out.append("\">");
        return text(text).raw("</a>");
    }

    /** A state that leads somewhere. */
    public Markup link(String href, State state) {
        out.append("<a href=\"").append(escaped(root + href)).append("\">");
        return state(state).raw("</a>");
    }

    /** The second line of a cell; an empty one is left out. */
    public Markup under(String text) {
        return under("under", text);
    }

    public Markup under(String look, String text) {
        return text.isEmpty() ? this : open("div", look).text(text).raw("</div>");
    }

    public Markup span(String look, String text) {
        return open("span", look).text(text).raw("</span>");
    }

    public Markup marked(String text) {
        return raw("<mark>").text(text).raw("</mark>");
    }

    public Markup state(State state) {
        return span("yb-state " + state.look(), state.word());
    }

    /** A button that sends the list's form to another address. */
    public Markup button(String action, String text, String label) {
        out.append("<button class=\"btn btn-quiet\" form=\"ledger-form\" formaction=\"")
                .append(escaped(root + action))
                .append("\" aria-label=\"")
                .append(escaped(label))
                .append("\">");
        return text(text).raw("</button>");
    }

    /** A box by which a row is chosen for what the list's form does. */
    public Markup box(String value, String label) {
        out.append("<input type=\"checkbox\" class=\"form-check-input\" form=\"ledger-form\" name=\"row\" value=\"")
                .append(escaped(value))
                .append("\" aria-label=\"")
                .append(escaped(label))
                .append("\">");
        return this;
    }

    public Markup open(String element, String look) {
        out.append('<').append(element);
        if (!look.isEmpty()) {
            out.append(" class=\"").append(escaped(look)).append('"');
        }
        out.append('>');
        return this;
    }

    public Markup close(String element) {
        return raw("</").raw(element).raw(">");
    }

    Markup raw(String constant) {
        out.append(constant);
        return this;
    }

    static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

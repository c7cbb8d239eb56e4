package org.youbei.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.warning.cap.CapMessage;
import org.youbei.warning.cap.CapReader;

/** Public messages of several countries, good and bad, one of which attacks by external entities. */
class CapReaderTests {
    @ParameterizedTest
    @CsvSource({"weather", "earthquake", "earthquake-iso8859-1"})
    void takesPublicMessages(String name) throws IOException {
        var message = read(file(name)).orElseThrow();
        assertThat(message.identifier()).isNotBlank();
        assertThat(message.event()).isNotBlank();
        assertThat(message.expires()).isNotNull();
    }

    @Test
    void openNothingOutside() throws IOException {
        assertThat(codes(read(file("xee")))).containsExactly("warning.entities");
    }

    @Test
    void namesWhatIsMissing() throws IOException {
        assertThat(codes(read(file("invalid")))).contains("warning.element-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "'<alert xmlns=\"urn:example:other\"><identifier>1</identifier></alert>',warning.namespace",
        "'<other/>',warning.namespace",
        "'no xml',warning.not-xml",
        "'',warning.not-xml",
        "'<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>1',warning.not-xml"
    })
    void refusesWhatIsNoMessage(String text, String code) {
        assertThat(codes(read(text.getBytes(StandardCharsets.UTF_8)))).contains(code);
    }

    @Test
    void refusesTestsAndMessagesThatEndBeforeTheyWereSent() {
        assertThat(codes(read(message("Test", "Alert", "2026-11-23T10:00:00+08:00", "2026-11-23T12:00:00+08:00", ""))))
                .containsExactly("warning.not-actual");
        assertThat(codes(
                        read(message("Actual", "Alert", "2026-11-23T10:00:00+08:00", "2026-11-23T09:00:00+08:00", ""))))
                .containsExactly("warning.expires-before-sent");
        assertThat(codes(read(message("Actual", "Alert", "gestern", "", "")))).contains("warning.element-wrong");
    }

    @Test
    void refusesAPolygonOfTenMegabytes() {
        var ring = "30.5,114.3 ".repeat(1_000_000);
        assertThat(codes(read(message(
                        "Actual", "Alert", "2026-11-23T10:00:00+08:00", "", "<polygon>" + ring + "</polygon>"))))
                .containsExactly("warning.too-large");
    }

    @Test
    void readsColourReferencesAndCodes() {
        var text = message(
                "Actual",
                "Update",
                "2026-11-23T10:00:00+08:00",
                "",
                "<geocode><valueName>x</valueName><value>420106001000</value></geocode>");
        var message = read(text).orElseThrow();
        assertThat(message.colour()).isEqualTo(WarningColour.ORANGE);
        assertThat(message.refers()).containsExactly("older-1", "older-2");
        assertThat(message.codes()).containsExactly("420106001000");
        assertThat(message.exercise()).isFalse();
    }

    static byte[] message(String status, String kind, String sent, String expires, String area) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><alert"
                        + " xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>new-"
                        + area.hashCode() + kind + sent
                        + "</identifier><sender>示例气象台</sender><sent>" + sent + "</sent><status>" + status
                        + "</status><msgType>" + kind
                        + "</msgType><scope>Public</scope><references>a,older-1,t"
                        + " older-2</references><info><category>Met</category>"
                        + "<event>暴雨</event><urgency>Expected</urgency><severity>Severe</severity><certainty>Likely</certainty>"
                        + (expires.isEmpty() ? "" : "<expires>" + expires + "</expires>")
                        + "<headline>示例区发布暴雨橙色预警</headline><area><areaDesc>示例街道</areaDesc>" + area
                        + "</area></info></alert>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Outcome<CapMessage> read(byte[] bytes) {
        return CapReader.read(bytes);
    }

    private static byte[] file(String name) throws IOException {
        try (var in = CapReaderTests.class.getResourceAsStream("/cap/" + name + ".cap")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static List<String> codes(Outcome<CapMessage> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<CapMessage>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }
}

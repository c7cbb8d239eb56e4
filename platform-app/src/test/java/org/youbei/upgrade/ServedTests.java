package org.youbei.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.started.Client;

/** What holds for the application as it is served, by its own connector through all its filters; with the kept database, which is served already. */
@OnKeptDatabase
class ServedTests {
    private static final String FORGED = "evil.example";
    private static final int WATCHERS = 200;
    /** As many streams as one session may have open. */
    private static final int EACH = 6;

    /** Fewer than the wrong passwords that are borne, as which those count that are being looked at. */
    private static final int SIGNING_IN = 3;

    private static final Duration ALL_ANSWERED = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ServletWebServerApplicationContext context;

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private Client supervisor() throws Exception {
        return Client.signedIn(address(), "supervisor", OnKeptDatabase.PASSWORD);
    }

    /** An answer, as it came over the line. */
    private String sent(String... lines) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Among them what prints codes, feeds and links, what is the same for everybody, and what is not there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/",
                "/inspection-points/codes",
                "/risk-sheet/insertion",
                "/volunteer-poster",
                "/account",
                "/calendar",
                "/feeds/x.ics",
                "/q/ABCDEFGH",
                "/m/",
                "/css/tokens.css",
                "/actuator/health",
                "/error",
                "/nowhere"
            })
    void answersNothingUnderANameThatIsNotItsOwn(String path) throws Exception {
        var cookies = supervisor().cookies();
        for (var name : List.of(FORGED, FORGED + ":" + port, "127.0.0.1." + FORGED, "localhost@" + FORGED)) {
            var answer = sent("GET " + path + " HTTP/1.1", "Host: " + name, "Cookie: " + cookies);

            assertThat(answer).as(name).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase(FORGED);
        }
        assertThat(sent("GET http://" + FORGED + path + " HTTP/1.1", "Host: " + FORGED, "Cookie: " + cookies))
                .startsWith("HTTP/1.1 400")
                .doesNotContainIgnoringCase(FORGED);
    }

    /** Headers by which a proxy would tell another name, where none was announced. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/plans",
                "/inspection-points/codes",
                "/risk-sheet/insertion",
                "/volunteer-poster",
                "/account"
            })
    void takesNoNameFromWhatAProxyWouldSay(String path) throws Exception {
        for (var cookies : List.of("", "Cookie: " + supervisor().cookies())) {
            var answer = sent(
                    "GET " + path + " HTTP/1.1",
                    "Host: 127.0.0.1:" + port,
                    "X-Forwarded-Host: " + FORGED,
                    "X-Forwarded-Proto: https",
                    "Forwarded: host=" + FORGED,
                    "X-Forwarded-Prefix: /" + FORGED,
                    cookies.isEmpty() ? "Accept: text/html" : cookies);

            assertThat(answer)
                    .doesNotContainIgnoringCase(FORGED)
                    .matches(text -> text.startsWith("HTTP/1.1 200") || text.startsWith("HTTP/1.1 302"));
        }
    }

    @Test
    void keepsNothingOfSomebodyWhoOnlyLooks() throws Exception {
        long before = sessions();
        for (int n = 0; n < 20; n++) {
            for (var path :
                    List.of("/login", "/", "/plans", "/m/", "/css/tokens.css", "/actuator/health", "/nowhere")) {
                sent("GET " + path + " HTTP/1.1", "Host: 127.0.0.1:" + port, "Accept: text/html");
            }
        }

        assertThat(sessions()).isEqualTo(before);
        supervisor();
        assertThat(sessions()).as("somebody who signs in has one").isEqualTo(before + 1);
    }

    private long sessions() {
        return jdbc.sql("select count(*) from session.spring_session")
                .query(Long.class)
                .single();
    }

    @Test
    void listensOnThisMachineOnlyUnlessToldOtherwise() throws Exception {
        var settings = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml"))
                .getFirst();
        assertThat(settings.getProperty("server.address")).hasToString("127.0.0.1");
        var server = (TomcatWebServer) context.getWebServer();
        assertThat(String.valueOf(server.getTomcat().getConnector().getProperty("address")))
                .contains("127.0.0.1");
        for (var other : NetworkInterface.networkInterfaces().toList()) {
            for (var name : other.inetAddresses().toList()) {
                if (name instanceof Inet4Address && !name.isLoopbackAddress()) {
                    assertThat(answers(new InetSocketAddress(name, port)))
                            .as(name.toString())
                            .isFalse();
                }
            }
        }
    }

    private static boolean answers(InetSocketAddress address) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(address, 2_000);
            return true;
        } catch (ConnectException | SocketTimeoutException e) {
            return false;
        }
    }

    /** Each is served or told when to come again, and the pages go on meanwhile. */
    @Test
    void servesTwoHundredWatchersAtOnceOrTellsThemToComeAgain() throws Exception {
        var people = new ArrayList<Client>();
        try (var threads = Executors.newFixedThreadPool(SIGNING_IN)) {
            for (var person :
                    threads.invokeAll(Collections.<Callable<Client>>nCopies(WATCHERS / EACH + 1, this::supervisor))) {
                people.add(person.get());
            }
        }
        var cookies = people.stream().map(Client::cookies).toList();
        var all = watching(cookies, WATCHERS);
        var served = new ArrayList<>(
                all.stream().filter(answer -> answer.statusCode() == 200).toList());
        try {
            assertThat(all).hasSize(WATCHERS).allSatisfy(ServedTests::isServedOrToldToComeAgain);
            System.out.println("FIGURE watchers served at once " + served.size() + " of " + WATCHERS);
            for (long end = System.nanoTime() + ALL_ANSWERED.toNanos();
                    served.size() < WATCHERS && System.nanoTime() < end; ) {
                var again = watching(cookies, WATCHERS - served.size());
                assertThat(again).allSatisfy(ServedTests::isServedOrToldToComeAgain);
                again.stream().filter(answer -> answer.statusCode() == 200).forEach(served::add);
            }
            assertThat(served).as("whoever comes again is served").hasSizeGreaterThanOrEqualTo(WATCHERS);
            var page = people.getFirst().get("/account");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.after()).isLessThan(Duration.ofSeconds(5));

            var more = watching(List.of(supervisor().cookies()), EACH + 4);
            served.addAll(more);
            assertThat(more).allSatisfy(ServedTests::isServedOrToldToComeAgain);
            assertThat(more.stream()
                            .filter(answer -> answer.statusCode() == 429)
                            .count())
                    .as("more than one session may have")
                    .isGreaterThanOrEqualTo(4);
        } finally {
            for (var stream : served) {
                stream.body().close();
            }
        }
    }

    private static void isServedOrToldToComeAgain(HttpResponse<InputStream> answer) {
        assertThat(answer.statusCode()).isIn(200, 429, 503);
        if (answer.statusCode() != 200) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private List<HttpResponse<InputStream>> watching(List<String> cookies, int count) throws Exception {
        var client = HttpClient.newHttpClient();
        var asked = new ArrayList<CompletableFuture<HttpResponse<InputStream>>>();
        for (int n = 0; n < count; n++) {
            var request = HttpRequest.newBuilder(URI.create(address() + "/kiosk/events"))
                    .header("Accept", "text/event-stream")
                    .header("Cookie", cookies.get(n % cookies.size()))
                    .build();
            asked.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream()));
        }
        var answers = new ArrayList<HttpResponse<InputStream>>();
        for (var answer : asked) {
            answers.add(answer.get(ALL_ANSWERED.toSeconds(), TimeUnit.SECONDS));
        }
        return answers;
    }
}

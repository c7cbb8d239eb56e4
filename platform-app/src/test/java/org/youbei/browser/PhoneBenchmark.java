package org.youbei.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.youbei.web.phone.Snapshot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures of {@code src-docs/benchmarks/phone.md}: what one phone and many send over loopback, and what the server keeps of it. */
class PhoneBenchmark {
    private static final int VISITS = Integer.getInteger("phone.visits", 200);
    private static final int PHONES = Integer.getInteger("phone.phones", 200);
    private static final int PHOTOS = 3;
    /** Stands for a line that broke: the phone does not know whether it was heard. */
    private static final int BROKEN = 0;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<byte[]> PICTURES = IntStream.range(0, PHOTOS)
            .mapToObj(seed -> Snapshot.drawn(1600, 1200, seed))
            .toList();

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final PhonePoint point = PhonePoint.made("计时示例店" + UUID.randomUUID());
    private final Map<Integer, Integer> again = new ConcurrentHashMap<>();
    private Map<String, String> token = Map.of();
    private JsonNode checklist = JSON.nullNode();

    @Test
    void sendsTheVisitsOfOnePhoneAndThenOfManyAtOnce() throws Exception {
        signIn();
        learn();
        send(); // the first one loads classes
        memory("before");
        var one = timed(() -> {
            for (int i = 0; i < VISITS; i++) {
                send();
            }
        });
        System.out.println("phone: one after the other: " + one.toMillis() + " ms");
        memory("after " + VISITS + " visits");
        var many = timed(this::manyAtOnce);
        memory("after " + PHONES + " phones at once");
        System.out.printf(
                "phone: %d visits with %d photos of %d KB: %d ms; %d phones at once: %d ms%n",
                VISITS, PHOTOS, PICTURES.getFirst().length / 1024, one.toMillis(), PHONES, many.toMillis());
        System.out.println("phone: asked again after " + again);
        assertThat(point.visits()).isEqualTo(1L + VISITS + PHONES);
        assertThat(point.photos()).isEqualTo((1L + VISITS + PHONES) * PHOTOS);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Duration timed(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void manyAtOnce() throws Exception {
        try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<Future<?>>();
            for (int i = 0; i < PHONES; i++) {
                sent.add(phones.submit(() -> {
                    sendTwiceAtOnce(phones);
                    return null;
                }));
            }
            for (var each : sent) {
                each.get();
            }
        }
    }

    private void signIn() throws Exception {
        var page = Jsoup.parse(
                ask(HttpRequest.newBuilder(at("/login")).GET().build()).body());
        var form = "username=community&password=" + Site.PASSWORD + "&_csrf="
                + URLEncoder.encode(page.selectFirst("input[name=_csrf]").val(), StandardCharsets.UTF_8);
        ask(HttpRequest.newBuilder(at("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private void learn() throws Exception {
        var session = JSON.readTree(
                ask(HttpRequest.newBuilder(at("/m/token")).GET().build()).body());
        token = Map.of(session.get("header").asString(), session.get("token").asString());
        var parcel = JSON.readTree(
                ask(HttpRequest.newBuilder(at("/m/parcel")).GET().build()).body());
        checklist = parcel.get("checklists")
                .valueStream()
                .filter(list -> list.get("type").asString().equals("SMALL_SHOP"))
                .findFirst()
                .orElseThrow();
    }

    /** As after a double tap: two hands send the same, and one of it may arrive. */
    private void sendTwiceAtOnce(ExecutorService hands) throws Exception {
        var id = UUID.randomUUID();
        var body = text(id);
        var other = hands.submit(() -> {
            send(id, body);
            return null;
        });
        send(id, body);
        other.get();
    }

    private void send() throws Exception {
        var id = UUID.randomUUID();
        send(id, text(id));
    }

    private void send(UUID id, byte[] body) throws Exception {
        until(
                201,
                () -> HttpRequest.newBuilder(at("/m/visits"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body)));
        for (int i = 0; i < PHOTOS; i++) {
            var number = i + 1;
            var bytes = PICTURES.get(i);
            until(
                    201,
                    () -> HttpRequest.newBuilder(at("/m/visits/" + id + "/photos/" + number))
                            .header("Content-Type", "image/jpeg")
                            .PUT(BodyPublishers.ofByteArray(bytes)));
        }
    }

    private interface Draft {
        HttpRequest.Builder made() throws Exception;
    }

    /** As a phone does: what is busy is asked again; a photo that was taken though the answer was lost is there already. */
    private void until(int status, Draft draft) throws Exception {
        for (int tries = 0; tries < 50; tries++) {
            var request = draft.made();
            token.forEach(request::header);
            int answer = answer(request.build());
            if (answer == status || answer == 200) {
                return;
            }
            assertThat(answer).isIn(BROKEN, 429, 500, 503);
            again.merge(answer, 1, Integer::sum);
        }
        throw new AssertionError("busy for too long");
    }

    private int answer(HttpRequest request) throws InterruptedException {
        try {
            return ask(request).statusCode();
        } catch (IOException e) {
            return BROKEN;
        }
    }

    private byte[] text(UUID id) throws Exception {
        var now = Instant.now(java.time.Clock.systemUTC());
        var visit = new LinkedHashMap<String, Object>();
        visit.put("id", id.toString());
        visit.put("point", point.id().toString());
        visit.put("pointRevision", 0);
        visit.put("checklist", checklist.get("id").asString());
        visit.put("startedAt", now.minusSeconds(900).toString());
        visit.put("finishedAt", now.minusSeconds(60).toString());
        visit.put("sentAt", now.toString());
        visit.put(
                "answers",
                checklist
                        .get("items")
                        .valueStream()
                        .map(item -> Map.of("item", item.get("code").asString(), "result", "PASS", "note", ""))
                        .toList());
        visit.put("hazards", List.of());
        visit.put(
                "photos",
                IntStream.range(0, PHOTOS)
                        .mapToObj(i -> Map.of("number", i + 1, "sha256", hash(PICTURES.get(i))))
                        .toList());
        return JSON.writeValueAsBytes(visit);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> ask(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return URI.create(Site.address(path));
    }

    /** The heap that is in use after a collection, and what the process holds of the machine's memory. */
    private static void memory(String when) throws IOException, InterruptedException {
        long pid = Site.application().pid();
        tell(pid, "GC.run");
        var heap =
                tell(pid, "GC.heap_info").lines().skip(1).findFirst().orElse("").strip();
        var resident = Files.readString(Path.of("/proc/" + pid + "/status"))
                .lines()
                .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                .map(line -> line.replaceAll("\\s+", " "))
                .collect(Collectors.joining(", "));
        System.out.println("phone: " + when + ": " + heap + "; " + resident);
    }

    private static String tell(long pid, String command) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}

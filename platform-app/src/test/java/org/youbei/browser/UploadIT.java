package org.youbei.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Files that are no plan, sent over a real socket: the right status, a sentence in the person's language, and nothing left behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadIT {
    private static final int MEGABYTE = 1 << 20;
    private static final String BOUNDARY = "a-boundary-of-the-test";
    private static final String HEAD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeAll
    void signIn() throws IOException, InterruptedException {
        var form = "username=street&password=" + Site.PASSWORD + "&_csrf=" + token("/login");
        var request = HttpRequest.newBuilder(URI.create(Site.address("/login")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(302);
    }

    @Test
    void refusesTwoHundredMegabytes() throws IOException, InterruptedException {
        var zeros = Collections.nCopies(200, new byte[MEGABYTE]).stream()
                .map(part -> (InputStream) new ByteArrayInputStream(part))
                .toList();
        var answer = send("巨大.docx", new SequenceInputStream(Collections.enumeration(zeros)), 200L * MEGABYTE);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("文件").doesNotContain("Exception");
    }

    @Test
    void refusesWhatIsNoPlanInBothLanguages() throws Exception {
        var plans = count();
        refused("bomb.docx", bomb(), 413, "解压", "");
        refused("加密.docx", encrypted(), 422, "密码", "password");
        refused("空.docx", new byte[0], 422, "", "");
        refused("程序.exe", "MZ".getBytes(StandardCharsets.US_ASCII), 415, "不支持", "");
        refused("图片.docx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 415, "扩展名", "");

        assertThat(count()).isEqualTo(plans);
    }

    @Test
    void reads10000ParagraphsWithoutLosingOne() throws IOException, InterruptedException {
        var text = new StringBuilder(HEAD);
        for (int n = 1; n <= 10_000; n++) {
            text.append("<w:p><w:r><w:t>")
                    .append(n % 100 == 1 ? "第" + (n / 100 + 1) + "条 事项" : "内容" + n + "。")
                    .append("</w:t></w:r></w:p>");
        }
        var bytes = docx(text.append("</w:body></w:document>").toString().getBytes(StandardCharsets.UTF_8));
        var answer = send("万段.docx", new ByteArrayInputStream(bytes), bytes.length);

        assertThat(answer.statusCode()).isEqualTo(302);
        var preview = get(answer.headers().firstValue("Location").orElseThrow());
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(preview.body()).select("main .yb-tree a")).hasSizeGreaterThanOrEqualTo(100);
    }

    private void refused(String name, byte[] content, int status, String chinese, String english)
            throws IOException, InterruptedException {
        for (var language : List.of("zh-CN", "en")) {
            cookies.getCookieStore().add(URI.create(Site.address("/")), language(language));
            var answer = send(name, new ByteArrayInputStream(content), content.length);
            assertThat(answer.statusCode()).as(name).isEqualTo(status);
            var errors = Jsoup.parse(answer.body()).select(".yb-errors").text();
            assertThat(errors)
                    .as(name)
                    .isNotEmpty()
                    .doesNotContain("??")
                    .contains(language.equals("en") ? english : chinese);
        }
        cookies.getCookieStore().add(URI.create(Site.address("/")), language("zh-CN"));
    }

    private static HttpCookie language(String tag) {
        var cookie = new HttpCookie("yb-lang", tag);
        cookie.setPath("/");
        cookie.setVersion(0);
        return cookie;
    }

    private HttpResponse<String> send(String name, InputStream content, long size)
            throws IOException, InterruptedException {
        var head = part("_csrf", token("/plan-imports")) + part("unit", "420106001") + "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var first = head.getBytes(StandardCharsets.UTF_8);
        var last = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        var all = new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(first), content, new ByteArrayInputStream(last))));
        var request = HttpRequest.newBuilder(URI.create(Site.address("/plan-imports")))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(() -> all), first.length + size + last.length))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String part(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var address = path.startsWith("http") ? path : Site.address(path);
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private String token(String page) throws IOException, InterruptedException {
        var value = Jsoup.parse(get(page).body()).select("input[name=_csrf]").first();
        return value == null
                ? ""
                : page.equals("/login") ? URLEncoder.encode(value.val(), StandardCharsets.UTF_8) : value.val();
    }

    private String count() throws IOException, InterruptedException {
        return Jsoup.parse(get("/plans").body()).select("main .sub").text();
    }

    private static byte[] docx(byte[] document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(document);
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        return docx(new byte[300 * MEGABYTE]);
    }

    private static byte[] encrypted() throws IOException, GeneralSecurityException {
        var bytes = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(docx((HEAD + "</w:body></w:document>").getBytes(StandardCharsets.UTF_8)));
            }
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }
}

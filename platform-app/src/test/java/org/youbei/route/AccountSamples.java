package org.youbei.route;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.account.AccountSheet;
import org.youbei.account.Accounts;
import org.youbei.account.AuditorChanges;
import org.youbei.account.People;
import org.youbei.account.Positions;
import org.youbei.account.StaffInvitations;
import org.youbei.attachment.Admitted;
import org.youbei.attachment.Attachments;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Role;
import org.youbei.sheet.SheetUploads;
import org.youbei.testing.Cast;

/** Requests about accounts, posts and files of the street 420106001, each about one of its own. */
class AccountSamples implements RouteSamples {
    private final Accounts accounts;
    private final AuditorChanges changes;
    private final Positions positions;
    private final Attachments attachments;
    private final AccountSheet sheet;
    private final SheetUploads uploads;
    private final StaffInvitations invitations;

    AccountSamples(ApplicationContext context) {
        accounts = context.getBean(Accounts.class);
        changes = context.getBean(AuditorChanges.class);
        positions = context.getBean(Positions.class);
        attachments = context.getBean(Attachments.class);
        invitations = context.getBean(StaffInvitations.class);
        sheet = context.getBean(AccountSheet.class);
        uploads = context.getBean(SheetUploads.class);
    }

    private void addSheet(Map<String, Supplier<Sample>> samples) {
        var heads = sheet.columns().heads(Locale.SIMPLIFIED_CHINESE);
        Supplier<Sample> upload = () -> Sample.at(upload(heads));
        samples.put("POST /account-imports", () -> Sample.none().upload("file", "示例.xlsx", "no workbook"));
        samples.put("GET /account-imports/{id}", upload);
        samples.put("POST /account-imports/{id}", upload);
        samples.put("GET /account-imports/{id}/columns", upload);
        samples.put("POST /account-imports/{id}/columns", () -> {
            var sample = upload.get();
            for (int at = 0; at < heads.size(); at++) {
                sample = sample.with("c" + at, at);
            }
            return sample;
        });
        samples.put("GET /account-imports/{id}/wrong.xlsx", upload);
    }

    private UUID upload(List<String> heads) {
        var table = String.join(",", heads) + "\n示例,a b,420106001,街道干部,,\n";
        var bytes = table.getBytes(StandardCharsets.UTF_8);
        return Scopes.in(
                        Cast.ADMINISTRATOR.scope(),
                        () -> uploads.upload(Cast.ADMINISTRATOR, sheet, "示例.csv", bytes, Locale.SIMPLIFIED_CHINESE))
                .orElseThrow();
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put("POST /working-unit", () -> Sample.none().with("unit", "420106001"));
        samples.put(
                "POST /account/password",
                () -> Sample.none()
                        .with("present", "wrong")
                        .with("password", "short")
                        .with("repeated", "short"));
        samples.put("POST /account/sessions/{key}/ending", () -> Sample.at(UUID.randomUUID()));
        samples.put("POST /account/second-factor", () -> Sample.none().with("code", "000000"));
        samples.put("POST /account/second-factor/removal", () -> Sample.none().with("password", "wrong"));
        samples.put("POST /accounts", AccountSamples::form);
        addSheet(samples);
        samples.put(
                "POST /account-slips",
                () -> Sample.none()
                        .with(
                                "row",
                                People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO)
                                        .id()));
        samples.put("GET /accounts/{id}", this::account);
        samples.put("POST /accounts/{id}/auditor-changes/{change}/confirmation", this::change);
        samples.put("POST /accounts/{id}/auditor-changes/{change}/withdrawal", this::change);
        samples.put("POST /accounts/{id}/roles", this::role);
        samples.put("POST /accounts/{id}/role-removals", this::role);
        for (String verb : List.of("disabling", "enabling", "password-reset")) {
            samples.put("POST /accounts/{id}/" + verb, this::account);
        }
        samples.put("GET /accounts/{id}/invitation", this::newcomer);
        samples.put("POST /accounts/{id}/invitation", this::newcomer);
        samples.put("GET /joining/{secret}", () -> Sample.at(invited()));
        samples.put(
                "POST /joining/{secret}",
                () -> Sample.at(invited()).with("password", "three-Green-Boats").with("repeated", "three-Green-Boats"));
        samples.put(
                "POST /accounts/{id}/contact-reveal",
                () -> account().with("what", "phone").with("reason", "值班联系"));
        samples.put(
                "POST /positions",
                () -> Sample.none().with("unit", "420106001").with("name", "岗位" + UUID.randomUUID()));
        samples.put("POST /positions/{id}/holder", () -> position().with("holder", ""));
        samples.put("POST /positions/{id}/closure", this::position);
        samples.put("GET /attachments/{id}", this::attachment);
    }

    private Sample newcomer() {
        return Sample.at(
                People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO).id());
    }

    private String invited() {
        var account = People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO);
        return invitations
                .invite(Cast.ADMINISTRATOR, account.id())
                .orElseThrow()
                .secret()
                .text();
    }

    private static Sample form() {
        var id = UUID.randomUUID();
        return Sample.none()
                .with("id", id)
                .with("username", "route." + id)
                .with("name", "示例")
                .with("phone", "")
                .with("email", "")
                .with("role", "STREET_STAFF")
                .with("unit", "420106001");
    }

    private Sample account() {
        return Sample.at(
                People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO).id());
    }

    /** Asked for by an administrator who is none of the persons of the contract. */
    private Sample change() {
        var administrator = People.administrator(accounts, Cast.WUCHANG);
        var account = People.opened(accounts, Role.AUDITOR, Cast.JIYUQIAO);
        accounts.disable(administrator, account.id()).orElseThrow();
        return Sample.at(
                account.id(), changes.of(administrator, account.id()).getFirst().id());
    }

    private Sample role() {
        return account().with("role", "STREET_STAFF").with("unit", "420106001");
    }

    private Sample position() {
        var made = Scopes.in(
                Cast.ADMINISTRATOR.scope(),
                () -> positions.create(Cast.ADMINISTRATOR, Cast.JIYUQIAO, "岗位" + UUID.randomUUID()));
        return Sample.at(made.orElseThrow().id());
    }

    private Sample attachment() {
        var bytes = new ByteArrayInputStream("总则".getBytes(StandardCharsets.UTF_8));
        var stored = Scopes.in(
                Cast.STREET.scope(),
                () -> attachments.store(Cast.STREET, Cast.JIYUQIAO, "a.txt", bytes, Admitted.DOCUMENTS));
        return Sample.at(stored.orElseThrow().id());
    }
}

package org.youbei.account;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.model.PhoneNumber;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.UuidV7;
import org.youbei.sheet.SheetChange;
import org.youbei.sheet.SheetImport;
import org.youbei.sheet.column.Choice;
import org.youbei.sheet.column.HeadUnit;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetColumn;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.SheetFault;
import org.youbei.sheet.column.SheetRow;
import org.youbei.sheet.column.SheetValue;

/**
 * Tables of accounts: a row for each, known again by the name to sign in with. A table opens accounts and changes none: roles, contacts and names of
 * somebody who is there are changed on the page of the account. The first name and the first word of each language are those of the list that goes
 * out, so that it comes in again without a change.
 */
@Component
public class AccountSheet implements SheetImport<AccountEntry> {
    private static final String USERNAME = "username";
    private static final String NAME = "name";
    private static final String UNIT = "unit";
    private static final String ROLE = "role";
    private static final String PHONE = "phone";
    private static final String EMAIL = "email";
    private static final int LONGEST_USERNAME = 64;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_EMAIL = 120;

    private static final Choice<Role> ROLES = Choice.of(Role.class)
            .word(Role.DISTRICT_SUPERVISOR, "区级监管|区级监管人员", "District supervisor")
            .word(Role.STREET_STAFF, "街道干部|街道工作人员", "Street officer")
            .word(Role.COMMUNITY_WORKER, "社区工作者|社区工作人员|网格员", "Community worker")
            .word(Role.ASSESSOR, "评估人员|评估员", "Assessor")
            .word(Role.VOLUNTEER, "志愿者", "Volunteer")
            .word(Role.AUDITOR, "审计员", "Auditor")
            .word(Role.ADMINISTRATOR, "系统管理员|管理员", "Administrator");

    private static final SheetColumns<AccountEntry> COLUMNS = SheetColumns.of(
            SheetColumn.<AccountEntry>text(NAME, LONGEST_NAME, AccountEntry::name)
                    .named("姓名|人员姓名", "Name|Full name")
                    .must()
                    .example("张示例"),
            SheetColumn.<AccountEntry>text(USERNAME, LONGEST_USERNAME, AccountEntry::username)
                    .named("用户名|账号|登录名|账户名", "User name|Account|Login")
                    .must()
                    .example("zhang.shili")
                    .note("小写字母、数字和 . _ @ -", "lower-case letters, digits and . _ @ -"),
            SheetColumn.<AccountEntry>unit(UNIT, JurisdictionLevel.PROVINCE, JurisdictionLevel.GRID, AccountEntry::unit)
                    .named("区划代码|单位代码|行政区划代码", "Division code|Unit code")
                    .must()
                    .example("420106001")
                    .note("角色在该单位及其下级有效", "the role holds there and below"),
            SheetColumn.<AccountEntry>of(ROLE, new Roles(), AccountEntry::roles)
                    .named("角色|岗位角色|权限", "Role|Roles")
                    .example("街道干部")
                    .note("新账号必填", "needed for a new account"),
            SheetColumn.<AccountEntry>of(PHONE, new ContactValue(false), AccountEntry::phone)
                    .named("电话|手机|手机号|联系电话", "Telephone|Phone|Mobile"),
            SheetColumn.<AccountEntry>of(EMAIL, new ContactValue(true), AccountEntry::email)
                    .named("邮箱|电子邮箱|电子邮件", "E-mail"));

    private final Accounts accounts;
    private final StoredAccounts stored;
    private final Clock clock;

    AccountSheet(Accounts accounts, StoredAccounts stored, Clock clock) {
        this.accounts = accounts;
        this.stored = stored;
        this.clock = clock;
    }

    /** Several of the words in one cell. */
    private record Roles() implements SheetValue {
        @Override
        public Outcome<Set<Role>> read(String cell, HeadUnit unit) {
            var roles = EnumSet.noneOf(Role.class);
            for (var word : cell.split("[、,，;；/\\n]")) {
                if (!word.isBlank()) {
                    switch (ROLES.read(word, unit)) {
                        case Outcome.Done<Role>(var role) -> roles.add(role);
                        case Outcome.Refused<Role>(var refusals) -> {
                            return Outcome.refused(refusals);
                        }
                    }
                }
            }
            return roles.isEmpty() ? Outcome.refused(SheetFault.EMPTY.refusal()) : Outcome.done(Set.copyOf(roles));
        }

        @Override
        public String show(Object value, Locale locale) {
            return ((Set<?>) value)
                    .stream().sorted().map(role -> ROLES.show(role, locale)).collect(Collectors.joining("、"));
        }

        @Override
        public List<String> choices(Locale locale) {
            return ROLES.choices(locale);
        }

        @Override
        public Phrase hint() {
            return new Phrase("从列表中选；多个用顿号隔开", "choose from the list; several are parted by commas");
        }
    }

    /** Of a person, so shown masked. */
    private record ContactValue(boolean email) implements SheetValue {
        @Override
        public Outcome<Contact> read(String cell, HeadUnit unit) {
            var typed = cell.strip();
            return (email ? address(typed) : PhoneNumber.parse(typed).map(PhoneNumber::value))
                    .map(plain -> Outcome.done(new Contact(plain)))
                    .orElseGet(() -> Outcome.refused(
                            (email ? SheetFault.MALFORMED_CODE : SheetFault.MALFORMED_PHONE).refusal(cell)));
        }

        /** One @ with something on both sides; whether it can be written to only a letter tells. */
        private static Optional<String> address(String typed) {
            int at = typed.indexOf('@');
            return at > 0
                            && at == typed.lastIndexOf('@')
                            && at < typed.length() - 1
                            && typed.length() <= LONGEST_EMAIL
                            && typed.chars().noneMatch(Character::isWhitespace)
                    ? Optional.of(typed)
                    : Optional.empty();
        }

        @Override
        public String show(Object value, Locale locale) {
            return value.toString();
        }

        @Override
        public Phrase hint() {
            return email ? new Phrase("电子邮箱", "an e-mail address") : new Phrase("手机或固定电话", "mobile or landline number");
        }
    }

    @Override
    public String kind() {
        return "accounts";
    }

    @Override
    public Phrase title() {
        return new Phrase("账号", "Accounts");
    }

    @Override
    public SheetColumns<AccountEntry> columns() {
        return COLUMNS;
    }

    @Override
    public boolean admits(Actor actor) {
        return Accounts.mayAdminister(actor);
    }

    @Override
    public boolean sensitive() {
        return true;
    }

    @Override
    public List<String> key(SheetRow row) {
        return List.of(row.text(USERNAME).toLowerCase(Locale.ROOT));
    }

    @Override
    public Map<List<String>, AccountEntry> known(Actor actor, Collection<List<String>> keys) {
        var known = new HashMap<List<String>, AccountEntry>();
        stored.entries(keys.stream().map(List::getFirst).toList())
                .forEach(entry -> known.put(List.of(entry.username()), entry));
        return known;
    }

    /** An empty cell says nothing about somebody who is there. */
    @Override
    @SuppressWarnings("unchecked")
    public Outcome<AccountEntry> entry(SheetRow row) {
        return Outcome.done(new AccountEntry(
                row.text(USERNAME),
                row.text(NAME),
                row.unit(UNIT),
                (Set<Role>) Optional.ofNullable(or(row, ROLE, Set.class)).orElse(Set.of()),
                or(row, PHONE, Contact.class),
                or(row, EMAIL, Contact.class)));
    }

    private static <V> @Nullable V or(SheetRow row, String column, Class<V> type) {
        var said = row.get(column, type);
        return said == null ? type.cast(row.known().get(column)) : said;
    }

    @Override
    public List<Refusal> objections(Actor actor, AccountEntry entry, @Nullable AccountEntry known) {
        if (known == null) {
            return Accounts.refusals(actor, entry.account(UuidV7.next(clock)));
        }
        return known.equals(entry) ? List.of() : List.of(Refusal.at(USERNAME, "account.there", entry.username()));
    }

    /** A name may be taken by somebody whom the scope does not show. */
    @Override
    public List<List<Refusal>> objectionsTogether(Actor actor, List<AccountEntry> entries) {
        var names = entries.stream().map(AccountEntry::username).toList();
        var elsewhere = stored.taken(names);
        stored.entries(names).forEach(entry -> elsewhere.remove(entry.username()));
        Function<AccountEntry, List<Refusal>> objection = entry -> elsewhere.contains(entry.username())
                ? List.of(Accounts.taken(entry.account(UuidV7.next(clock))))
                : List.of();
        return entries.stream().map(objection).toList();
    }

    @Override
    public List<List<Refusal>> save(Actor actor, List<SheetChange<AccountEntry>> changes) {
        return accounts.openTogether(
                actor,
                changes.stream()
                        .map(change -> change.entry().account(UuidV7.next(clock)))
                        .toList());
    }
}

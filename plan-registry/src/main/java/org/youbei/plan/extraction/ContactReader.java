package org.youbei.plan.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.youbei.model.PhoneNumber;
import org.youbei.plan.contact.Contact;
import org.youbei.plan.contact.ContactWords;
import org.youbei.plan.section.Section;

/** Finds whom to call: the rows of a list of telephone numbers, by the words of its head, and names and posts before a number in running text. */
final class ContactReader {
    private static final int LONGEST_LINE = 300;
    private static final Pattern PHONE = Pattern.compile("(?<![\\d-])(?:1[3-9]\\d{9}|1[3-9]\\d[- ]\\d{4}[-"
            + " ]\\d{4}|0\\d{2,3}[-－—]?\\d{7,8}|[48]00-?\\d{3}-?\\d{4}|[2-8]\\d{6,7})(?![\\d-])");
    private static final Pattern PARTS = Pattern.compile("[\\s　，,、；;：:（）()|。]+");
    private static final Pattern NOISE = Pattern.compile(
            "^(?:联系电话|值班电话|办公电话|移动电话|手机号码|手机号|手机|电话号码|电话|固话|座机|值班|联系人|联系方式|序号|备注|\\d{1,4}|[-—/]{1,3})$");
    private static final Pattern CALLED = Pattern.compile("(?:联系|值班|办公|移动|手机)?(?:电话|手机|号码)$");
    private static final Pattern UNIT =
            Pattern.compile(".{2,}(?:局|办|办公室|中心|街道|社区|委员会|居委会|村委会|所|站|公司|医院|学校|队|大队|支队|委|政府|部|处|厂|店|超市|物业|集团)$");
    private static final String POSTS =
            "主任|书记|局长|队长|站长|所长|科长|处长|部长|组长|院长|校长|经理|厂长|店长|指挥长|总指挥|指挥|网格员|联络员|信息员|值班员|管理员|安全员|干事|干部|专干|委员|社工|医生|护士|负责人|成员|值班室|主管|司机|助理";
    private static final Pattern POST = Pattern.compile(".{0,12}(?:" + POSTS + ")$");
    /** The post and the name in one word, as in 水务所值班员王某. */
    private static final Pattern POST_AND_NAME = Pattern.compile("(.{0,12}(?:" + POSTS + "))([\\p{IsHan}·]{2,4})");

    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}·]{2,4}|[\\p{IsHan}]{2,6}·[\\p{IsHan}]{2,8}");

    private static final Pattern MEASURE =
            Pattern.compile("^\\s?(?:平方|立方|万|元|人|户|公里|千米|米|吨|公斤|千克|升|年|月|日|号文|分|秒|%|％|件|台|套|个)");

    /** What a column of a table holds, by the words of its head. */
    private enum Cell {
        NAME("姓名|联系人|名字"),
        POST("职务|岗位|职责|担任|身份"),
        UNIT("单位|部门|机构|名称|社区"),
        PHONE("电话|手机|联系方式|号码");

        private final Pattern head;

        Cell(String head) {
            this.head = Pattern.compile(head);
        }

        static List<Optional<Cell>> of(String row) {
            return Arrays.stream(row.split("\t", -1))
                    .map(head -> Arrays.stream(values())
                            .filter(cell -> head.length() <= 12
                                    && cell.head.matcher(head).find())
                            .findFirst())
                    .toList();
        }
    }

    private ContactReader() {}

    static List<Extract.OfContact> found(List<Section> sections) {
        var found = new ArrayList<Extract.OfContact>();
        for (var section : sections) {
            List<Optional<Cell>> heads = List.of();
            for (var line : Sentences.lines(section.body()).toList()) {
                if (!Sentences.isTable(line)) {
                    heads = List.of();
                    if (line.length() <= LONGEST_LINE) {
                        found.addAll(running(section, line));
                    }
                    continue;
                }
                var cells = Cell.of(line);
                boolean head = cells.contains(Optional.of(Cell.PHONE))
                        && !PHONE.matcher(line).find();
                if (head) {
                    heads = cells;
                } else {
                    found.addAll(heads.isEmpty() ? running(section, line) : row(section, line, heads));
                }
            }
        }
        return found;
    }

    /** Every number of a row belongs to whom the row names. */
    private static List<Extract.OfContact> row(Section section, String line, List<Optional<Cell>> heads) {
        var cells = line.split("\t", -1);
        var name = cell(cells, heads, Cell.NAME);
        var post = cell(cells, heads, Cell.POST);
        var unit = cell(cells, heads, Cell.UNIT);
        return phones(cell(cells, heads, Cell.PHONE)).stream()
                .limit(1)
                .flatMap(phone -> contact(section, line.replace('\t', ' '), name, post, unit, phone).stream())
                .toList();
    }

    private static String cell(String[] cells, List<Optional<Cell>> heads, Cell wanted) {
        int at = heads.indexOf(Optional.of(wanted));
        return at < 0 || at >= cells.length ? "" : cells[at].strip();
    }

    /** What stands before a number says whose it is; what stands before the one before says whose that is. */
    private static List<Extract.OfContact> running(Section section, String line) {
        var found = new ArrayList<Extract.OfContact>();
        var matcher = PHONE.matcher(line);
        int from = 0;
        while (matcher.find()) {
            var before = line.substring(from, matcher.start());
            from = matcher.end();
            var phone = matcher.group();
            if (isCalled(before, line.substring(from))
                    && PhoneNumber.parse(phone).isPresent()) {
                found.addAll(named(section, line.replace('\t', ' '), before, phone));
            }
        }
        return found;
    }

    /** A number of a thing is no telephone: something is measured after it. */
    private static boolean isCalled(String before, String after) {
        return !MEASURE.matcher(after).find() && !before.endsWith("编号") && !before.endsWith("约");
    }

    private static List<Extract.OfContact> named(Section section, String line, String before, String phone) {
        var name = "";
        var post = "";
        var unit = "";
        for (var text : PARTS.split(Sentences.plain(before))) {
            var part = CALLED.matcher(text).replaceFirst("");
            if (part.isEmpty() || NOISE.matcher(part).matches()) {
                continue;
            }
            var both = POST_AND_NAME.matcher(part);
            if (POST.matcher(part).matches()) {
                post = part;
            } else if (UNIT.matcher(part).matches()) {
                unit = part;
            } else if (both.matches()) {
                post = both.group(1);
                name = both.group(2);
            } else if (NAME.matcher(part).matches()) {
                name = part;
            }
        }
        return contact(section, line, name, post, unit, phone);
    }

    private static List<String> phones(String cell) {
        var matcher = PHONE.matcher(cell);
        return matcher.results()
                .map(java.util.regex.MatchResult::group)
                .filter(phone -> PhoneNumber.parse(phone).isPresent())
                .toList();
    }

    private static List<Extract.OfContact> contact(
            Section section, String line, String name, String post, String unit, String phone) {
        boolean nobody = name.isBlank() && post.isBlank();
        boolean tooLong = List.of(name, post, unit).stream().anyMatch(text -> text.length() > Contact.LONGEST_NAME);
        if (nobody && unit.isBlank() || tooLong) {
            return List.of();
        }
        var words = new ContactWords(name, nobody ? "值班" : post, unit, phone);
        return List.of(new Extract.OfContact(section, line, words));
    }
}

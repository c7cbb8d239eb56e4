package org.youbei.plan.section;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.UuidV7;

/** The sections of all versions; to be called inside a transaction inside a scope. */
@Repository
public class Sections {
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Sections(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    public List<Section> of(UUID version) {
        return jdbc.sql("select * from plan.section where version = ? order by position")
                .param(version)
                .query(Sections::section)
                .list();
    }

    public Optional<Section> find(UUID version, UUID id) {
        return jdbc.sql("select * from plan.section where version = ? and id = ?")
                .params(version, id)
                .query(Sections::section)
                .optional();
    }

    /** The ids of the new sections, in the order of the passages. */
    public List<UUID> add(UUID version, JurisdictionCode unit, List<Passage> passages) {
        var nodes = passages.stream()
                .map(passage -> new SectionTree.Node(UuidV7.next(clock), passage.depth()))
                .toList();
        var places = new SectionTree(nodes).places();
        var rows = new ArrayList<Section>();
        for (var place : places) {
            rows.add(row(version, place, passages.get(place.position())));
        }
        insert(unit, rows);
        return rows.stream().map(Section::id).toList();
    }

    /** A new section with nothing but number and title, behind the branch of {@code after}. */
    public UUID add(UUID version, JurisdictionCode unit, Passage passage, Optional<UUID> after, boolean below) {
        var id = UuidV7.next(clock);
        insertInto(tree(version).with(id, after.orElse(null), below), version, unit, id, passage);
        return id;
    }

    /** @return false if somebody else changed the section since {@code revision} */
    public boolean rewrite(UUID version, UUID id, int revision, Passage words) {
        return jdbc.sql("""
            update plan.section set number = ?, title = ?, body = ?, revision = revision + 1
            where version = ? and id = ? and revision = ?\
            """)
                        .params(words.number(), words.title(), words.body(), version, id, revision)
                        .update()
                == 1;
    }

    public void move(UUID version, UUID id, Direction direction) {
        arrange(tree(version).moved(id, direction));
    }

    /** Removes the section with everything below it and says how many went. */
    public int remove(UUID version, UUID id) {
        var tree = tree(version);
        var branch = tree.branch(id);
        jdbc.sql("delete from plan.section where version = :version and id in (:branch)")
                .param("version", version)
                .param("branch", branch)
                .update();
        arrange(tree.without(id));
        return branch.size();
    }

    /** Puts the branch at a place seen from another section. */
    public void place(UUID version, UUID id, UUID target, Place place) {
        arrange(tree(version).placed(id, target, place));
    }

    /** A new section directly behind the words of {@code id}: its neighbour, who takes over what is below, or inside it. */
    public UUID split(UUID version, JurisdictionCode unit, UUID id, boolean below, Passage second) {
        var added = UuidV7.next(clock);
        insertInto(tree(version).split(id, added, below), version, unit, added, second);
        return added;
    }

    /** The section in front of this one in reading order. */
    public Optional<Section> before(UUID version, UUID id) {
        return tree(version).before(id).flatMap(before -> find(version, before));
    }

    /** Removes one section; what was below it goes below the one in front of it. */
    public void dissolve(UUID version, UUID id) {
        var tree = tree(version).dissolved(id);
        jdbc.sql("delete from plan.section where version = ? and id = ?")
                .params(version, id)
                .update();
        arrange(tree);
    }

    /** New numbers and bodies; counts as a change of the words. */
    public void reword(List<Section> changed) {
        batches.batchUpdate(
                "update plan.section set number = ?, body = ?, revision = revision + 1 where id = ?",
                changed,
                BATCH,
                (statement, section) -> {
                    statement.setString(1, section.number());
                    statement.setString(2, section.body());
                    statement.setObject(3, section.id());
                });
    }

    /** The same sections with other titles and words. */
    public void rephrase(List<Section> changed) {
        batches.batchUpdate(
                "update plan.section set title = ?, body = ?, revision = revision + 1 where id = ?",
                changed,
                BATCH,
                (statement, section) -> {
                    statement.setString(1, section.title());
                    statement.setString(2, section.body());
                    statement.setObject(3, section.id());
                });
    }

    /** The sections of a branch in reading order, the top one first. */
    public List<Section> branch(UUID version, UUID id) {
        var ids = Set.copyOf(tree(version).branch(id));
        return of(version).stream()
                .filter(section -> ids.contains(section.id()))
                .toList();
    }

    /** Begins a version with the text of another one; leads from each section to its copy. */
    public Map<UUID, UUID> copy(UUID from, UUID to, JurisdictionCode unit) {
        var sections = of(from);
        var copies = add(
                to,
                unit,
                sections.stream()
                        .map(s -> new Passage(s.depth(), s.number(), s.title(), s.body()))
                        .toList());
        var copied = new HashMap<UUID, UUID>();
        sections.forEach(section -> copied.put(section.id(), copies.get(section.position())));
        return copied;
    }

    private void insertInto(SectionTree tree, UUID version, JurisdictionCode unit, UUID id, Passage passage) {
        var spot = tree.places().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        insert(unit, List.of(row(version, spot, passage)));
        arrange(tree);
    }

    private SectionTree tree(UUID version) {
        return new SectionTree(jdbc.sql("select id, depth from plan.section where version = ? order by position")
                .param(version)
                .query((row, n) -> new SectionTree.Node(row.getObject("id", UUID.class), row.getInt("depth")))
                .list());
    }

    private void arrange(SectionTree tree) {
        batches.batchUpdate(
                "update plan.section set parent = ?, position = ?, depth = ? where id = ?",
                tree.places(),
                BATCH,
                (statement, place) -> {
                    statement.setObject(1, place.parent());
                    statement.setInt(2, place.position());
                    statement.setInt(3, place.depth());
                    statement.setObject(4, place.id());
                });
    }

    private void insert(JurisdictionCode unit, List<Section> rows) {
        batches.batchUpdate("""
            insert into plan.section
              (id, version, jurisdiction, district, parent, position, depth, number, title, body, revision)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)\
            """, rows, BATCH, (statement, row) -> {
            statement.setObject(1, row.id());
            statement.setObject(2, row.version());
            statement.setString(3, unit.value());
            statement.setString(4, unit.district());
            statement.setObject(5, row.parent());
            statement.setInt(6, row.position());
            statement.setInt(7, row.depth());
            statement.setString(8, row.number());
            statement.setString(9, row.title());
            statement.setString(10, row.body());
        });
    }

    private static Section row(UUID version, SectionTree.Spot place, Passage words) {
        return new Section(
                place.id(),
                version,
                place.parent(),
                place.position(),
                place.depth(),
                words.number(),
                words.title(),
                words.body(),
                0);
    }

    private static Section section(ResultSet row, int number) throws SQLException {
        return new Section(
                row.getObject("id", UUID.class),
                row.getObject("version", UUID.class),
                row.getObject("parent", UUID.class),
                row.getInt("position"),
                row.getInt("depth"),
                row.getString("number"),
                row.getString("title"),
                row.getString("body"),
                row.getInt("revision"));
    }
}

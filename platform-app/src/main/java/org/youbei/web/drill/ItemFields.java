package org.youbei.web.drill;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What the small forms of a preparation bring; each uses some of it. */
public class ItemFields {
    private static final Pattern PAIR = Pattern.compile("([a-z-]+|[0-9a-f-]{36}):([0-9a-f-]{36})");

    private @Nullable UUID id;
    private @Nullable String cover;
    private @Nullable String capability;
    private @Nullable String criterion;
    private @Nullable String section;
    private @Nullable Integer minute;
    private @Nullable String text;
    private @Nullable String receiver;
    private @Nullable String name;
    private @Nullable String post;
    private @Nullable String team;
    private @Nullable String unit;
    private @Nullable UUID account;
    private @Nullable String what;
    private @Nullable String owner;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate due;

    /** Two words set apart by a colon, as the selects of covers and sections send them. */
    record Pair(String first, UUID second) {
        static Optional<Pair> of(@Nullable String text) {
            var match = PAIR.matcher(text == null ? "" : text);
            return match.matches()
                    ? Optional.of(new Pair(match.group(1), UUID.fromString(match.group(2))))
                    : Optional.empty();
        }
    }

    /** What a form without an id of its own is given is the drill's, from the address: it has none. */
    static Optional<UUID> own(@Nullable UUID id, UUID drill) {
        return Optional.ofNullable(id).filter(known -> !known.equals(drill));
    }

    static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable String getCover() {
        return cover;
    }

    public void setCover(@Nullable String cover) {
        this.cover = cover;
    }

    public @Nullable String getCapability() {
        return capability;
    }

    public void setCapability(@Nullable String capability) {
        this.capability = capability;
    }

    public @Nullable String getCriterion() {
        return criterion;
    }

    public void setCriterion(@Nullable String criterion) {
        this.criterion = criterion;
    }

    public @Nullable String getSection() {
        return section;
    }

    public void setSection(@Nullable String section) {
        this.section = section;
    }

    public @Nullable Integer getMinute() {
        return minute;
    }

    public void setMinute(@Nullable Integer minute) {
        this.minute = minute;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getReceiver() {
        return receiver;
    }

    public void setReceiver(@Nullable String receiver) {
        this.receiver = receiver;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getPost() {
        return post;
    }

    public void setPost(@Nullable String post) {
        this.post = post;
    }

    public @Nullable String getTeam() {
        return team;
    }

    public void setTeam(@Nullable String team) {
        this.team = team;
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit;
    }

    public @Nullable UUID getAccount() {
        return account;
    }

    public void setAccount(@Nullable UUID account) {
        this.account = account;
    }

    public @Nullable String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = what;
    }

    public @Nullable String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = owner;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }
}

package org.youbei.web.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.supply.asset.Asset;
import org.youbei.supply.asset.AssetEntry;
import org.youbei.supply.asset.AssetKind;
import org.youbei.supply.asset.AssetStep;
import org.youbei.supply.asset.Step;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.word.Words;

/** The forms of an asset and what was typed into them. */
@Component
class AssetForms {
    private static final UUID NOWHERE = new UUID(0, 0);
    private static final int WEEK = 7;

    private final SupplyChoices choices;
    private final SupplyWords words;

    AssetForms(SupplyChoices choices, SupplyWords words) {
        this.choices = choices;
        this.words = words;
    }

    /** What was found. */
    enum Found {
        SOUND,
        BROKEN
    }

    StepForm registration(Actor actor, @Nullable UUID point) {
        var page = new FormPages.Form("asset.new", "asset.form", "", words.say("asset.new.hint"), "/assets", "/assets");
        return StepForm.of(page, description(actor, null, point));
    }

    StepForm change(Actor actor, Asset asset) {
        var back = "/assets/" + asset.getId();
        var fields =
                new ArrayList<>(description(actor, asset.entry(), asset.entry().point()));
        fields.add(FormField.hidden("revision", String.valueOf(asset.revision())));
        var page = new FormPages.Form(
                "asset.edit", "asset.form", called(asset), words.say("asset.edit.hint"), back + "/edit", back);
        return StepForm.of(page, fields);
    }

    static String called(Asset asset) {
        return asset.entry().number() + " " + asset.entry().name();
    }

    private List<FormField> description(Actor actor, @Nullable AssetEntry known, @Nullable UUID point) {
        var bought = known == null ? null : known.boughtOn();
        var price = known == null ? null : known.price();
        return List.of(
                FormField.text("number", 40).with("narrow", true).initial(known == null ? "" : known.number()),
                FormField.text("name", 120).initial(known == null ? "" : known.name()),
                FormField.select(
                        "kind",
                        words.choices("asset.kind.", AssetKind.values()),
                        known == null ? "" : known.kind().name()),
                FormField.text("model", 120).optional().initial(known == null ? "" : known.model()),
                FormField.select("point", choices.stores(actor), point == null ? "" : point.toString()),
                FormField.text("fuel", 40)
                        .optional()
                        .with("narrow", true)
                        .hint(words.say("asset.form.fuel.hint"))
                        .initial(known == null ? "" : known.fuel()),
                FormField.date("boughtOn", bought == null ? "" : bought.toString())
                        .optional(),
                SupplyItemController.decimal("price").initial(price == null ? "" : SupplyWords.number(price)));
    }

    static AssetEntry entry(Typed typed) {
        return new AssetEntry(
                typed.words("number"),
                typed.words("name"),
                typed.choice("kind", AssetKind.class),
                typed.words("model"),
                typed.idIfAny("point").orElse(NOWHERE),
                typed.words("fuel"),
                typed.dayIfAny("boughtOn").orElse(null),
                typed.decimalIfAny("price", 2).orElse(null));
    }

    /** @param revision of the asset when the form was opened */
    record Change(AssetEntry entry, int revision) {
        static Change of(Typed typed) {
            return new Change(AssetForms.entry(typed), typed.number("revision"));
        }
    }

    StepForm step(Asset asset, AssetStep step) {
        var back = "/assets/" + asset.getId();
        var key = "asset.step." + Words.noun(step);
        var page = new FormPages.Form(
                key, "asset.form", called(asset), words.say(key + ".hint"), back + "/" + Words.noun(step), back);
        return StepForm.of(page, fields(asset, step));
    }

    private List<FormField> fields(Asset asset, AssetStep step) {
        var remark = FormField.area("remark", 500).with("rows", 3);
        return switch (step) {
            case CHECK, RETURN -> {
                var fields = new ArrayList<FormField>();
                fields.add(FormField.select("found", words.choices("asset.found.", Found.values()), ""));
                if (!asset.entry().fuel().isEmpty()) {
                    fields.add(FormField.number("fuel", 3)
                            .hint(asset.entry().fuel())
                            .optional());
                }
                fields.add(remark.optional().hint(words.say("asset.form.remark.hint")));
                yield fields;
            }
            case HANDOUT ->
                List.of(
                        FormField.text("holder", 120).hint(words.say("asset.form.holder.hint")),
                        FormField.date("back", words.today().plusDays(WEEK).toString()),
                        remark.optional());
            case FAULT, REPAIR, RETIREMENT -> List.of(remark);
        };
    }

    static Step read(AssetStep step, Typed typed) {
        var remark = typed.words("remark");
        return switch (step) {
            case CHECK, RETURN ->
                new Step.Seen(
                        step,
                        typed.choice("found", Found.class) == Found.SOUND,
                        typed.numberIfAny("fuel").orElse(null),
                        remark);
            case HANDOUT -> new Step.Handout(typed.words("holder"), typed.day("back"), remark);
            case FAULT, REPAIR, RETIREMENT -> new Step.Plain(step, remark);
        };
    }
}

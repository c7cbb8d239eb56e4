package org.youbei.web.savedview;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.youbei.account.view.SavedView;
import org.youbei.account.view.SavedViews;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.Refusals;

/** The person's saved views; a list offers its present filter as a new one. */
@Controller
@RequestMapping("/saved-views")
class SavedViewController {
    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    /** As typed. */
    record ViewForm(@Nullable String name, @Nullable String address) {}

    @GetMapping
    String index(Actor actor, @RequestParam(defaultValue = "") String address, Model model) {
        model.addAttribute("form", new ViewForm("", address));
        return filled(actor, model, SavedViews.isList(address), address);
    }

    @PostMapping
    Object keep(
            Actor actor,
            @ModelAttribute("form") ViewForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var name = Objects.requireNonNullElse(form.name(), "");
        var address = Objects.requireNonNullElse(form.address(), "");
        return switch (views.keep(actor, name, address)) {
            case Outcome.Done<SavedView>(var view) -> {
                redirect.addFlashAttribute("flash", Flash.done("savedview.kept", view.name()));
                yield "redirect:" + view.address();
            }
            case Outcome.Refused<SavedView>(var refusals) -> {
                Refusals.show(refusals, errors);
                yield new ModelAndView(
                        filled(actor, model, true, address), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    @PostMapping("/{id}/removal")
    String drop(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        var known =
                views.of(actor).stream().filter(view -> view.id().equals(id)).findFirst();
        views.drop(actor, id);
        var flash = Flash.done("savedview.dropped");
        redirect.addFlashAttribute(
                "flash", known.map(view -> flash.undo(again(view))).orElse(flash));
        return "redirect:/saved-views";
    }

    /** Where the same view is kept again. */
    private static String again(SavedView view) {
        return UriComponentsBuilder.fromPath("/saved-views")
                .queryParam("name", "{name}")
                .queryParam("address", "{address}")
                .encode()
                .buildAndExpand(view.name(), view.address())
                .toUriString();
    }

    private String filled(Actor actor, Model model, boolean offered, String address) {
        model.addAttribute("offered", offered);
        model.addAttribute("back", SavedViews.isList(address) ? address : null);
        model.addAttribute("views", views.of(actor));
        return "savedview/index";
    }
}

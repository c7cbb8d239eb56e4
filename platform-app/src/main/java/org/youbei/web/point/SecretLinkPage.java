package org.youbei.web.point;

import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page that answers with a secret link and its code, and that shows them nowhere else. */
public final class SecretLinkPage {
    private SecretLinkPage() {}

    /**
     * @param name who is invited, as the page shows people
     * @param path what the link opens, with its secret
     * @param until the end of its time, in words
     * @param back the page of the person
     */
    public static ModelAndView of(String name, String path, String until, String back) {
        var address =
                ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
        var model = new ExtendedModelMap();
        model.addAttribute("name", name);
        model.addAttribute("back", back);
        model.addAttribute("path", path);
        model.addAttribute("address", address);
        model.addAttribute("until", until);
        model.addAttribute("picture", CodePicture.of(address));
        return new ModelAndView("point/secret-link", model);
    }
}

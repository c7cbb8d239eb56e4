package org.youbei.web.savedview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.account.view.SavedView;
import org.youbei.account.view.SavedViews;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.testing.Cast;

@PlatformTest
class SavedViewTests {
    private static final String ADDRESS = "/obligations?state=overdue&q=%E9%98%B2%E6%B1%9B";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SavedViews views;

    /** Of its own for each test. */
    private final String name = "逾期 " + UUID.randomUUID();

    @Test
    void leadsBackToTheListThatWasFiltered() {
        var list = mvc.get()
                .uri("/obligations?state=overdue&q=防汛")
                .with(SignedInAs.of(Cast.STREET))
                .exchange();
        assertThat(list).bodyText().contains("/saved-views?address=");

        assertThat(keep(Cast.STREET, name, ADDRESS)).hasStatus3xxRedirection().hasRedirectedUrl(ADDRESS);
        assertThat(page(Cast.STREET)).hasStatusOk().bodyText().contains(name, "/obligations?state=overdue&amp;q=");
    }

    @Test
    void isReplacedByOneOfTheSameName() {
        keep(Cast.STREET, name, ADDRESS);
        keep(Cast.STREET, " " + name + " ", "/plans?state=ISSUED");

        assertThat(Scopes.in(Cast.STREET.scope(), () -> views.of(Cast.STREET)))
                .filteredOn(view -> view.name().equals(name))
                .map(SavedView::address)
                .containsExactly("/plans?state=ISSUED");
    }

    @Test
    void isSeenAndDeletedByItsOwnerAlone() {
        keep(Cast.STREET, name, ADDRESS);
        var id = Scopes.in(Cast.STREET.scope(), () -> views.of(Cast.STREET)).stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();

        for (var other : new Actor[] {Cast.SIBLING_STREET, Cast.SUPERVISOR}) {
            assertThat(page(other)).bodyText().doesNotContain(name);
            drop(other, id);
        }
        assertThat(page(Cast.STREET)).bodyText().contains(name);

        assertThat(drop(Cast.STREET, id)).hasStatus3xxRedirection();
        assertThat(page(Cast.STREET)).bodyText().doesNotContain(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://example.org/",
                "//example.org/",
                "/\\example.org",
                "javascript:alert(1)",
                "/plans?q=<script>",
                "/plans\r\nSet-Cookie: a=b"
            })
    void isNeverAnAddressSomewhereElse(String address) {
        assertThat(keep(Cast.STREET, name, address)).hasStatus(422).bodyText().contains("只能保存本平台列表");
        assertThat(Scopes.in(Cast.STREET.scope(), () -> views.of(Cast.STREET)))
                .noneMatch(view -> view.name().equals(name));
    }

    @Test
    void needsANameThatFits() {
        assertThat(keep(Cast.STREET, "  ", ADDRESS))
                .hasStatus(422)
                .bodyText()
                .as("what was filtered is not lost")
                .contains("请给视图起个名称", "state=overdue");
        assertThat(keep(Cast.STREET, "长".repeat(61), ADDRESS))
                .hasStatus(422)
                .bodyText()
                .contains("60");
    }

    @Test
    void areNotMoreThanAPersonCanOverlook() {
        var person = new Actor(UUID.randomUUID(), "钱示例", Cast.COMMUNITY.roles(), Cast.COMMUNITY.scope());
        for (int n = 0; n < SavedViews.MOST; n++) {
            keep(person, "视图 " + n, ADDRESS);
        }

        assertThat(keep(person, name, ADDRESS)).hasStatus(422).bodyText().contains("最多保存 50 个视图");
        assertThat(keep(person, "视图 7", "/plans")).hasStatus3xxRedirection();
    }

    private MvcTestResult page(Actor actor) {
        return mvc.get().uri("/saved-views").with(SignedInAs.of(actor)).exchange();
    }

    private MvcTestResult keep(Actor actor, String name, String address) {
        return mvc.post()
                .uri("/saved-views")
                .param("name", name)
                .param("address", address)
                .with(csrf())
                .with(SignedInAs.of(actor))
                .exchange();
    }

    private MvcTestResult drop(Actor actor, UUID id) {
        return mvc.post()
                .uri("/saved-views/" + id + "/removal")
                .with(csrf())
                .with(SignedInAs.of(actor))
                .exchange();
    }
}

package io.communityconnect.application.action.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.wording.Bundles;
import io.communityconnect.domain.action.Decision;
import io.communityconnect.domain.action.ProposalId;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.ReplyButtons;
import io.communityconnect.domain.people.Language;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ActionTextsTest {
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]+}");
  private static final Pattern OFFERED_WORD = Pattern.compile("\\*([^*]+)\\*");
  private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

  @ParameterizedTest
  @EnumSource
  void areTheSameInEveryLanguage(Language language) {
    ResourceBundle english = bundle(Language.ENGLISH);
    ResourceBundle texts = bundle(language);

    assertThat(texts.keySet()).isEqualTo(english.keySet());
    for (String key : english.keySet()) {
      assertThat(places(texts.getString(key)))
          .as("%s in %s", key, language)
          .containsExactlyInAnyOrderElementsOf(places(english.getString(key)));
      assertThat(texts.getString(key)).isNotBlank().doesNotContainPattern(LONE_APOSTROPHE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void offerOnlyWordsThatDecide(Language language) {
    assertThat(
            OFFERED_WORD
                .matcher(bundle(language).getString("reply"))
                .results()
                .map(match -> Decision.in(match.group(1)).orElseThrow()))
        .containsExactly(Decision.YES, Decision.NO);
  }

  /// What stands on a button is what a phone that shows no buttons sends in its place.
  @ParameterizedTest
  @EnumSource
  void haveButtonsThatDecideByTheirWordsToo(Language language) {
    ProposalId offer = new ProposalId(new UUID(0, 1));

    ReplyButtons buttons = new ActionTexts(language).buttons(offer);

    assertThat(buttons.language()).isEqualTo(language);
    assertThat(buttons.titles().stream().map(title -> Decision.in(title).orElseThrow()))
        .containsExactly(Decision.YES, Decision.NO);
    assertThat(
            buttons.each().stream()
                .map(button -> new Content.ButtonReply(button.title(), button.payload()))
                .map(tap -> Decision.in(tap, offer).orElseThrow()))
        .containsExactly(Decision.YES, Decision.NO);
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(match -> match.group()).toList();
  }

  private static ResourceBundle bundle(Language language) {
    return Bundles.of(ActionTexts.BUNDLE, language);
  }
}

package io.communityconnect.application.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.conversation.WhatsAppText;
import io.communityconnect.domain.people.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class FixedTextTest {
  private static final Pattern PLACE = Pattern.compile("\\{([0-9]+)");
  private static final Pattern OFFERED_WORDS = Pattern.compile("\\*([^*]+)\\*");

  /// Which would begin words that [java.text.MessageFormat] does not look into.
  private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

  @ParameterizedTest
  @EnumSource
  void areAllInEveryLanguageAndNoOthers(Language language) {
    Set<String> keys =
        Arrays.stream(FixedText.values()).map(Bundles::key).collect(Collectors.toSet());

    assertThat(Bundles.of(FixedText.BUNDLE, language).keySet()).isEqualTo(keys);
  }

  @ParameterizedTest
  @EnumSource
  void haveTheSamePlacesInEveryLanguage(FixedText text) {
    for (Language language : Language.values()) {
      assertThat(Set.copyOf(found(PLACE, text.pattern(language))))
          .as("%s in %s", text, language)
          .isEqualTo(Set.copyOf(found(PLACE, text.pattern(Language.ENGLISH))));
      assertThat(text.pattern(language)).doesNotContainPattern(LONE_APOSTROPHE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void fitIntoOneMessage(FixedText text) {
    for (Language language : Language.values()) {
      assertThat(text.in(language)).isNotBlank();
      assertThat(WhatsAppText.parts(text.in(language, 1, 2))).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void offerOnlyWordsThatAreUnderstood(FixedText text) {
    for (Language language : Language.values()) {
      for (String words : found(OFFERED_WORDS, text.in(language))) {
        assertThat(CommandWords.recogniser().recognise(words))
            .as("%s in %s", words, language)
            .isPresent();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void offerTheSameInEveryLanguage(FixedText text) {
    for (Language language : Language.values()) {
      assertThat(offered(text, language)).isEqualTo(offered(text, Language.ENGLISH));
    }
  }

  private static List<Object> offered(FixedText text, Language language) {
    return found(OFFERED_WORDS, text.in(language)).stream()
        .<Object>map(words -> CommandWords.recogniser().recognise(words).orElseThrow().command())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "0, less than a minute ago",
    "1, a minute ago",
    "2, 2 minutes ago",
    "59, 59 minutes ago"
  })
  void countMinutesAsPeopleDo(long minutes, String words) {
    assertThat(FixedText.LOGGED_IN.in(Language.ENGLISH, minutes)).contains("opened " + words + ".");
  }

  @Test
  void areNotTheSameInTwoLanguages() {
    for (FixedText text : FixedText.values()) {
      assertThat(Arrays.stream(Language.values()).map(text::in).distinct())
          .as(text.name())
          .hasSize(Language.values().length);
    }
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }
}

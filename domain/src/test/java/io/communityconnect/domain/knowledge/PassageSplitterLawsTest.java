package io.communityconnect.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class PassageSplitterLawsTest {
  private static final String ALPHABET = "abc é हिं🏠.!? \n\t";

  @Property(tries = 300)
  void keepsEverySentenceOfEveryBlock(@ForAll("sections") List<Section> sections) {
    String passages =
        String.join("", PassageSplitter.split(sections).stream().map(PassageText::body).toList())
            .replaceAll("\\s+", "");

    for (Section section : sections) {
      for (String block : section.blocks()) {
        if (block.length() <= PassageSplitter.MAX_LENGTH) {
          assertThat(passages).contains(block.replaceAll("\\s+", ""));
        }
      }
    }
  }

  @Property(tries = 300)
  void keepsThePiecesOfLongBlocksInOrder(@ForAll("longText") String text) {
    List<String> bodies =
        PassageSplitter.split(List.of(new Section(List.of(), List.of(text)))).stream()
            .map(PassageText::body)
            .toList();

    int reached = 0;
    String whole = text.strip();
    for (String body : bodies) {
      int at = whole.indexOf(body, Math.max(0, reached - PassageSplitter.MAX_OVERLAP - 2));
      assertThat(at).as("each piece continues the text").isNotNegative();
      assertThat(whole.substring(Math.min(reached, at), at)).isBlank();
      reached = Math.max(reached, at + body.length());
    }
    assertThat(whole.substring(reached)).isBlank();
  }

  @Property(tries = 300)
  void boundsEachPassage(@ForAll("sections") List<Section> sections) {
    assertThat(PassageSplitter.split(sections))
        .allSatisfy(
            passage -> {
              assertThat(passage.body().length()).isBetween(1, PassageSplitter.MAX_LENGTH);
              assertThat(passage.body()).isNotBlank();
            });
  }

  @Provide
  Arbitrary<List<Section>> sections() {
    Arbitrary<List<String>> blocks =
        Arbitraries.oneOf(words(0, 300), words(900, 2500)).list().ofMaxSize(6);
    return blocks.map(each -> new Section(List.of("House", "Rules"), each)).list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> longText() {
    Arbitrary<String> numbered =
        Arbitraries.integers().between(0, 1_000_000).map(number -> "word" + number + " ");
    return numbered.list().ofMinSize(1).ofMaxSize(600).map(words -> String.join("", words));
  }

  private static Arbitrary<String> words(int min, int max) {
    return Arbitraries.strings()
        .withChars(ALPHABET.toCharArray())
        .ofMinLength(min)
        .ofMaxLength(max);
  }
}

package io.communityconnect.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.knowledge.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CommonmarkArticleParserTest {
  private final CommonmarkArticleParser parser = new CommonmarkArticleParser();

  @Test
  void keepsTheHeadingsAboveASection() {
    assertThat(parser.sections("# House\n\nWelcome.\n\n## Gym\n\n- Open at *six*.\n- No shoes.\n"))
        .containsExactly(
            new Section(List.of("House"), List.of("Welcome.")),
            new Section(List.of("House", "Gym"), List.of("Open at six.", "No shoes.")));
  }

  @Test
  void saysInEachRowWhatItsColumnsAre() {
    assertThat(parser.sections("| Hall | Fee |\n|---|---|\n| half a day | 50 |\n| a day | 90 |\n"))
        .containsExactly(
            new Section(List.of(), List.of("Hall: half a day; Fee: 50", "Hall: a day; Fee: 90")));
  }

  @Test
  void keepsTheAddressesOfLinks() {
    assertThat(parser.sections("Book [here](https://example.org/hall)."))
        .containsExactly(new Section(List.of(), List.of("Book here (https://example.org/hall).")));
  }

  @Test
  void survivesNestingBeyondReason() {
    assertThat(parser.sections("> ".repeat(50_000) + "deep").getFirst().blocks().getFirst())
        .contains("deep");
  }
}

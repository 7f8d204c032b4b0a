package io.communityconnect.adapters.whatsapp.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The codes of refusals are for programs of others, which know them from the documentation.
final class RefusalTest {
  private static final Path FOLDER = Path.of("..", "docs", "api");

  @Test
  void isListedInTheDocumentationWithItsReason() throws IOException {
    List<String> listed =
        Files.readAllLines(FOLDER.resolve("webhooks.md")).stream()
            .filter(line -> line.matches("\\| \\d{3} \\|.*"))
            .toList();

    assertThat(listed)
        .containsExactlyElementsOf(Arrays.stream(Refusal.values()).map(RefusalTest::row).toList());
  }

  private static String row(Refusal refusal) {
    return "| %d | `%s` | %s |".formatted(refusal.status(), refusal.code(), refusal.detail());
  }

  @Test
  void isNamedInTheApisDocument() throws IOException {
    String document = Files.readString(FOLDER.resolve("openapi.yml"));

    assertThat(Refusal.values())
        .allSatisfy(refusal -> assertThat(document).contains("`" + refusal.code() + "`"));
  }
}

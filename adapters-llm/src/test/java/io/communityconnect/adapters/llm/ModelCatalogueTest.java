package io.communityconnect.adapters.llm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.domain.usage.ModelPrice;
import io.communityconnect.domain.usage.ModelProfile;
import io.communityconnect.domain.usage.ModelProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModelCatalogueTest {
  private static final LocalDate TODAY = LocalDate.ofInstant(ManualTime.START, ZoneOffset.UTC);

  private static final String VALID =
      """
      {"models": [{"id": "m", "provider": "deepinfra", "contextTokens": 8192,
        "endsOn": "2027-01-31",
        "prices": [
          {"version": "old", "from": "2025-01-01", "until": "2025-12-31", "currency": "USD",
           "inPerMillion": "1", "outPerMillion": "2"},
          {"version": "new", "from": "2026-01-01", "currency": "USD",
           "inPerMillion": "0.055", "outPerMillion": "0.4"}]}]}
      """;

  @ParameterizedTest
  @CsvSource({
    "meta-llama/Meta-Llama-3.1-8B-Instruct,  DEEPINFRA, 0.055, 0.055, 131072",
    "meta-llama/Meta-Llama-3.1-70B-Instruct, DEEPINFRA, 0.35,  0.40,  131072",
    "gemini-3.5-flash-lite,                  GEMINI,    0.30,  2.50,  1048576"
  })
  void shipsWithTheirPrices(String id, ModelProvider provider, String in, String out, int context) {
    ModelProfile model = ModelCatalogue.shipped().model(id, provider);

    ModelPrice price = model.priceOn(TODAY).orElseThrow();
    assertThat(price.in()).isEqualByComparingTo(in);
    assertThat(price.out()).isEqualByComparingTo(out);
    assertThat(price.currency().getCurrencyCode()).isEqualTo("USD");
    assertThat(model.contextTokens()).isEqualTo(context);
    assertThat(model.endsOn()).isEmpty();
  }

  @Test
  void knowsWhenTheModelBeforeTheReserveEnds() {
    assertThat(ModelCatalogue.shipped().model("gemini-2.5-flash", ModelProvider.GEMINI).endsOn())
        .contains(LocalDate.of(2026, 11, 30));
  }

  @Test
  void readsAFileInTheStead(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("models.json"), VALID);

    ModelProfile model = ModelCatalogue.of(file).model("m", ModelProvider.DEEPINFRA);

    assertThat(model.priceOn(TODAY)).map(ModelPrice::version).contains("new");
    assertThat(model.priceOn(LocalDate.of(2025, 6, 1))).map(ModelPrice::version).contains("old");
    assertThat(model.endsOn()).contains(LocalDate.of(2027, 1, 31));
    assertThat(model.contextTokens()).isEqualTo(8192);
  }

  @Test
  void hasNoModelOfAnotherName() {
    ModelCatalogue models = ModelCatalogue.shipped();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> models.model("gemini-1.5-flash", ModelProvider.GEMINI))
        .withMessageContaining("no such model");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> models.model("gemini-3.5-flash-lite", ModelProvider.DEEPINFRA))
        .withMessageContaining("no such model");
  }

  @Test
  void refusesAFileThatIsNotThereOrNoJson(@TempDir Path directory) throws IOException {
    Path text = Files.writeString(directory.resolve("models.json"), "models:");

    for (Path file : new Path[] {directory.resolve("nothing"), directory, text}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ModelCatalogue.of(file))
          .withMessage("the file cannot be read, or is no JSON");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"id\": \"m\"               | \"name\": \"m\"           | the list of models lacks id",
        "\"deepinfra\"               | \"somebody\"              | unknown provider",
        "\"0.055\"                   | 0.055                     | lacks inPerMillion",
        "\"0.055\"                   | \"dear\"                  | inPerMillion is no amount",
        "\"0.055\"                   | \"-1\"                    | nobody pays us",
        "\"USD\"                     | \"dollars\"               | currency is no code",
        "\"from\": \"2026-01-01\"    | \"from\": \"January\"     | from is no day",
        "\"from\": \"2026-01-01\"    | \"since\": \"2026-01-01\" | a price has no from",
        "\"from\": \"2026-01-01\"    | \"from\": \"2025-06-01\"  | two prices",
        "8192                        | 0                         | reads something",
        "\"models\"                  | \"modules\"               | lists no models"
      })
  void saysWhatIsWrongWithAList(String right, String wrong, String reason) {
    byte[] list = VALID.replace(right, wrong).getBytes(UTF_8);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelCatalogue.parse(list))
        .withMessageContaining(reason);
  }
}

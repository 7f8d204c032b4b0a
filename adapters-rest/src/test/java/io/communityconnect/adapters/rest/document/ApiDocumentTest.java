package io.communityconnect.adapters.rest.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.communityconnect.adapters.rest.ApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The document against its routes, and the readings of it that are kept in `docs`.
final class ApiDocumentTest {
  private static final Path FOLDER = Path.of("..", "docs", "api");
  private static final ApiServer server = AllRoutes.open();
  private static final String text = text("/api/openapi.yml");

  @AfterAll
  static void close() {
    server.close();
  }

  private static String text(String path) {
    return server.text(server.to(path)).body();
  }

  @Test
  void isWhatIsKeptInTheDocumentation() throws IOException {
    hold("openapi.yml", text);
  }

  @Test
  void isKeptAsRequestsThatToolsSend() throws IOException {
    RequestFiles files = new RequestFiles(new YAMLMapper().readTree(text));

    hold("requests.http", files.http());
    hold("postman.json", files.postman());
  }

  /// With `-Dapi.document.write=true` the file is written anew, which is how it comes about.
  private static void hold(String name, String wanted) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("api.document.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, wanted);
    }

    assertThat(file)
        .as("write it anew: ./mvnw test -pl adapters-rest -am -Dapi.document.write=true")
        .hasContent(wanted);
  }

  @Test
  void tellsOfEveryRoute() throws IOException {
    JsonNode paths = new YAMLMapper().readTree(text).path("paths");

    assertThat(server.routes())
        .filteredOn(route -> route.contains(" /api/v1/") && !route.startsWith("HEAD "))
        .isNotEmpty()
        .allSatisfy(
            route -> {
              String[] parts = route.split(" ", 2);
              assertThat(paths.path(parts[1]).has(parts[0].toLowerCase(Locale.ROOT)))
                  .as(route)
                  .isTrue();
            });
  }

  @Test
  void promisesAnETagToWhoChangesSomething() throws IOException {
    List<JsonNode> changes =
        new YAMLMapper()
            .readTree(text)
            .path("paths")
            .valueStream()
            .flatMap(JsonNode::valueStream)
            .filter(operation -> operation.path("parameters").toString().contains("If-Match"))
            .filter(operation -> operation.at("/responses").has("200"))
            .toList();

    assertThat(changes)
        .hasSizeGreaterThan(3)
        .allSatisfy(
            operation ->
                assertThat(operation.at("/responses/200/headers/ETag/schema/type").asText())
                    .isEqualTo("string"));
  }

  @Test
  void lacksNothing() throws IOException {
    JsonNode document = new YAMLMapper().readTree(text);

    assertThat(document.path("openapi").asText()).startsWith("3.1");
    assertThat(document.path("paths")).hasSizeGreaterThan(10);
    assertThat(new Gaps(document).all()).isEmpty();
  }
}

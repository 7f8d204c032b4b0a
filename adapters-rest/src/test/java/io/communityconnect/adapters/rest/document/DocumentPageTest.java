package io.communityconnect.adapters.rest.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.rest.ApiServer;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page on which the API can be read and tried.
final class DocumentPageTest {
  private static final ApiServer server = new ApiServer();

  @AfterAll
  static void close() {
    server.close();
  }

  private static HttpResponse<String> get(String path) {
    return server.text(server.to(path));
  }

  @Test
  void holdsOnlyFilesThatAreThere() {
    HttpResponse<String> page = get("/api/docs");

    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'")
        .doesNotContain("script-src");
    assertThat(Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page.body()).results())
        .hasSize(3)
        .allSatisfy(file -> assertThat(get(file.group(1)).statusCode()).isEqualTo(200));
    assertThat(get("/api/docs/start.js").body()).contains("/api/openapi.yml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing.js", "..%2f..%2fapplication.yml", "swagger-ui.css.map"})
  void holdsNothingElse(String name) {
    assertThat(get("/api/docs/" + name).statusCode()).isEqualTo(404);
  }
}

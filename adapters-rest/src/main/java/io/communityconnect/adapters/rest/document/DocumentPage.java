package io.communityconnect.adapters.rest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// Swagger UI on the API's document: three files of its own, and a page that starts them without
/// any script in it.
@Singleton
final class DocumentPage {
  /// Swagger UI writes styles into its elements.
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " frame-ancestors 'none'";

  private static final MediaType SCRIPT = MediaType.of("text/javascript; charset=utf-8");
  private static final MediaType STYLE = MediaType.of("text/css; charset=utf-8");
  private static final MediaType PAGE = MediaType.of("text/html; charset=utf-8");

  /// Its own page tells where its files are relative to it, which `/api/docs` is not.
  private static final String INDEX =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Community Connect API</title>
        <link rel="stylesheet" href="/api/docs/swagger-ui.css">
      </head>
      <body>
        <div id="swagger-ui"></div>
        <script src="/api/docs/swagger-ui-bundle.js"></script>
        <script src="/api/docs/start.js"></script>
      </body>
      </html>
      """;

  private static final String START =
      """
      SwaggerUIBundle({
        url: "/api/openapi.yml",
        dom_id: "#swagger-ui",
        deepLinking: true,
        validatorUrl: null,
      });
      """;

  private static final String JAR = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

  /// One file.
  record Part(MediaType type, String text) {
    Part {
      requireNonNull(type, "type is null");
      requireNonNull(text, "text is null");
    }
  }

  private final Map<String, MediaType> library =
      Map.of("swagger-ui.css", STYLE, "swagger-ui-bundle.js", SCRIPT);

  /// What was read of the jar: anybody may ask, as often as they like.
  private final Map<String, Part> kept = new ConcurrentHashMap<>();

  /// The file of that name, where there is one.
  Optional<Part> part(String name) {
    return switch (name) {
      case "index.html" -> Optional.of(new Part(PAGE, INDEX));
      case "start.js" -> Optional.of(new Part(SCRIPT, START));
      default ->
          Optional.ofNullable(library.get(name))
              .map(type -> kept.computeIfAbsent(name, it -> new Part(type, fromLibrary(it))));
    };
  }

  private static String fromLibrary(String name) {
    try (InputStream properties = open(JAR)) {
      Properties jar = new Properties();
      jar.load(properties);
      String folder = "/META-INF/resources/webjars/swagger-ui/" + jar.getProperty("version") + "/";
      try (InputStream file = open(folder + name)) {
        return new String(file.readAllBytes(), UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Swagger UI cannot be read", e);
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream stream = DocumentPage.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IOException(resource + " is missing");
    }
    return stream;
  }
}

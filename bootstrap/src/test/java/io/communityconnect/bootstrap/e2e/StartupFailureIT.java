package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that cannot start says why in one line and ends with status 1.
class StartupFailureIT {
  private static final String SECRET = "open-sesame";

  @Test
  void namesTheDatabaseThatItCannotReach() {
    int port = Web.freePort();
    String url = "postgres://somebody:" + SECRET + "@localhost:" + port + "/residents?ssl=false";

    assertThat(lineOf(Map.of("DATABASE_URL", url)))
        .contains("database", "localhost:" + port + "/residents");
  }

  @Test
  void saysThatADatabaseUrlIsNone() {
    assertThat(lineOf(Map.of("DATABASE_URL", "mysql://somebody:" + SECRET + "@localhost/x")))
        .contains("DATABASE_URL: a database URL must begin with postgres://");
  }

  @Test
  void namesWhatIsMissingInProduction() {
    assertThat(lineOf(Map.of("MICRONAUT_ENVIRONMENTS", "production")))
        .contains("PUBLIC_BASE_URL must be set in production");
  }

  @Test
  void namesASecretThatIsMissingInProduction() {
    Map<String, String> environment = new HashMap<>();
    environment.put("MICRONAUT_ENVIRONMENTS", "production");
    environment.put("PUBLIC_BASE_URL", "https://community.example.org");
    environment.put("DATABASE_URL", "postgres://somebody:" + SECRET + "@localhost:1/residents");
    environment.put("TWILIO_WHATSAPP_FROM", "whatsapp:+14155238886");
    environment.put("TWILIO_ACCOUNT_SID", "AC00000000000000000000000000000000");

    assertThat(lineOf(environment)).contains("TWILIO_AUTH_TOKEN must be set in production");
  }

  @Test
  void namesAPortThatIsNone() {
    assertThat(lineOf(Map.of("PORT", "eighty"))).contains("PORT must be a whole number");
  }

  @Test
  void namesAPortThatSomebodyElseHas() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 0, InetAddress.getByName("0.0.0.0"))) {
      Map<String, String> environment = new HashMap<>(database());
      environment.put("PORT", Integer.toString(taken.getLocalPort()));

      assertThat(lineOf(environment)).contains("PORT", Integer.toString(taken.getLocalPort()));
    }
  }

  @Test
  void namesAModelThatIsNotOnTheList() {
    assertThat(lineOf(Map.of("GEMINI_MODEL", "gemini-1.5-flash")))
        .contains("GEMINI_MODEL: the list of models has no such model");
  }

  @Test
  void namesAModelWhosePriceIsOverBeforeItAsksTheDatabase(@TempDir Path directory)
      throws IOException {
    Path list =
        Files.writeString(
            directory.resolve("models.json"),
            """
            {"models": [{"id": "old", "provider": "deepinfra", "contextTokens": 8192, "prices": [
              {"version": "1", "from": "2025-01-01", "until": "2025-12-31", "currency": "USD",
               "inPerMillion": "1", "outPerMillion": "1"}]}]}
            """);
    Map<String, String> environment = new HashMap<>();
    environment.put("DATABASE_URL", "postgres://somebody:" + SECRET + "@localhost:1/residents");
    environment.put("MODELS_FILE", list.toString());
    environment.put("DEEPINFRA_MODEL", "old");
    environment.put("DEEPINFRA_THOROUGH_MODEL", "old");
    environment.put("DEEPINFRA_API_KEY", SECRET);

    assertThat(lineOf(environment)).contains("MODELS_FILE: the list of models has no price");
  }

  private static Map<String, String> database() {
    TownDatabase database = TownDatabase.create();
    return database.environment(database.port());
  }

  /// The one line that a server with these variables ends with.
  private static String lineOf(Map<String, String> environment) {
    try (ServerProcess server = ServerProcess.start(environment)) {
      assertThat(server.exitStatus()).isEqualTo(1);
      List<String> errors = server.errors();
      assertThat(errors).hasSize(1);
      assertThat(server.output()).noneMatch(line -> line.startsWith("\tat "));
      assertThat(String.join("\n", server.output())).doesNotContain(SECRET);
      assertThat(errors.getFirst()).doesNotContain(SECRET);
      return errors.getFirst();
    }
  }
}

package io.communityconnect.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What a stranger does who has the documentation alone: the script that runs each task of an
/// administrator, and its transcript in `docs`.
class TranscriptIT {
  private static final Path PAGE = Path.of("..", "docs", "api", "transcript.md");
  private static final Path SCRIPT = Path.of("..", "docs", "examples", "admin-tasks.sh");

  private static final ApiCalls api = ApiCalls.open();

  @AfterAll
  static void close() {
    api.town().close();
  }

  /// With `-Dapi.document.write=true` the page is written anew, which is how it comes about.
  @Test
  void isWhatTheScriptTells() throws IOException, InterruptedException {
    String told = told();
    String page = told + rest(told);
    if (Boolean.getBoolean("api.document.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE)
        .as("look at what changed, and write it anew with -Dapi.document.write=true")
        .hasContent(page);
  }

  private static String told() throws IOException, InterruptedException {
    ProcessBuilder script =
        new ProcessBuilder("bash", SCRIPT.toRealPath().toString()).redirectErrorStream(true);
    script.environment().put("API", api.town().url("/api/v1"));
    script.environment().put("SIMULATOR", api.town().phonePage() + "/simulator/api");
    script.environment().put("SUPER_ADMIN_PHONE", ApiCalls.SUPER_ADMIN);
    Process process = script.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  /// What an administrator may do besides.
  private static String rest(String told) {
    List<String> shown = told.lines().filter(line -> line.startsWith("curl ")).toList();
    String missing =
        ApiOperations.of(api.town()).stream()
            .filter(operation -> operation.path().startsWith("/api/v1/admin/"))
            .filter(operation -> shown.stream().noneMatch(line -> isOf(operation, line)))
            .map(operation -> "- `" + operation + "`\n")
            .collect(Collectors.joining());
    return missing.isEmpty() ? "" : "\n## Not shown here\n\n" + missing;
  }

  private static boolean isOf(ApiOperation operation, String line) {
    String path =
        operation.path().substring("/api/v1".length()).replaceAll("\\{[^}]*}", "KEY-[0-9]+");
    return line.matches("curl -X " + operation.method() + " \"\\$API" + path + "(\\?[^\"]*)?\".*");
  }
}

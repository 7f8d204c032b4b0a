package io.communityconnect.adapters.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The provider's own published contracts, which lie outside the project (`-Dcontracts.dir=…`).
/// Where they are not at hand a test says that it is skipped. `.ci/run` hands them over where they
/// lie beside the project.
public final class Contracts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Contracts() {}

  public static String text(String file) {
    try {
      return Files.readString(directory().resolve(file), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode json(String file) {
    try {
      return JSON.readTree(text(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A schema of Twilio's description of its Content API.
  public static JsonSchema ofContent(String name) {
    ObjectNode description = (ObjectNode) json("twilio/twilio_content_v1.json");
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(description.put("$ref", "#/components/schemas/" + name));
  }

  private static Path directory() {
    String directory = System.getProperty("contracts.dir", "");
    if (!directory.isEmpty()) {
      return Path.of(directory);
    }
    return abort("needs the provider's published contracts: set -Dcontracts.dir");
  }
}

package io.communityconnect.adapters.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// Stripe's own published contracts, which lie outside the project (`-Dcontracts.dir=…`).
public final class Contracts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Contracts() {}

  /// A file as JSON.
  public static JsonNode json(String file) {
    try {
      return JSON.readTree(Files.readString(directory().resolve(file), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What a schema has against a form. Its values are strings, whatever they stand for.
  public static Set<ValidationMessage> complaints(String schemaFile, JsonNode form) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(json(schemaFile), SchemaValidatorsConfig.builder().typeLoose(true).build())
        .validate(form);
  }

  private static Path directory() {
    String directory = System.getProperty("contracts.dir", "");
    if (!directory.isEmpty()) {
      return Path.of(directory);
    }
    return abort("needs the provider's published contracts: set -Dcontracts.dir");
  }
}

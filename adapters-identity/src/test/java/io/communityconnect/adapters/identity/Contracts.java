package io.communityconnect.adapters.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// Supabase's own published contracts, which lie outside the project (`-Dcontracts.dir=…`).
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

  /// What a schema has against some JSON.
  public static Set<ValidationMessage> complaints(String schemaFile, String text) {
    try {
      JsonSchema schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(json(schemaFile));
      return schema.validate(JSON.readTree(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path directory() {
    String directory = System.getProperty("contracts.dir", "");
    if (!directory.isEmpty()) {
      return Path.of(directory);
    }
    return abort("needs the provider's published contracts: set -Dcontracts.dir");
  }
}

package io.communityconnect.simulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// The providers' published contracts, which lie outside the project. Tests that need them are
/// skipped, with this reason, where nobody says where they are.
public final class Contracts {
  private static final String PROPERTY = "contracts.dir";

  private Contracts() {}

  public static JsonNode read(String file) {
    String directory = System.getProperty(PROPERTY, "");
    assumeTrue(
        !directory.isEmpty(), "needs the providers' contracts, given by -D" + PROPERTY + "=…");
    try {
      return new JsonMapper().readTree(Files.readString(Path.of(directory, file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What a published schema has against a document.
  public static Set<ValidationMessage> complaints(String schema, JsonNode document) {
    JsonSchema published =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(read("schemas/" + schema + ".schema.json"));
    return published.validate(document);
  }
}

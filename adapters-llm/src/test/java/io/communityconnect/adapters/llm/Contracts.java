package io.communityconnect.adapters.llm;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;

/// The providers' published contracts, which lie outside the project. Where nobody has them, tests
/// that need them are skipped and say so; continuous integration has to have them.
final class Contracts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Contracts() {}

  /// The schema of a request, made to refuse fields that the provider does not name: OpenAI's own
  /// says nothing about others.
  static JsonSchema request(String name) throws IOException {
    ObjectNode schema = (ObjectNode) json("schemas/" + name + ".schema.json");
    schema.put("unevaluatedProperties", false);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
  }

  static JsonNode json(String path) throws IOException {
    return JSON.readTree(directory().resolve(path).toFile());
  }

  private static Path directory() {
    String directory = System.getProperty("contracts.dir", "");
    assumeFalse(
        directory.isEmpty(), "the providers' contracts are not here: set -Dcontracts.dir to them");
    return Path.of(directory);
  }
}

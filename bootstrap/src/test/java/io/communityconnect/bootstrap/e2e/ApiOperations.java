package io.communityconnect.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The operations of a running server, as its document has them.
final class ApiOperations {
  private ApiOperations() {}

  static List<ApiOperation> of(Town town) {
    try {
      JsonNode document = new YAMLMapper().readTree(Web.get(town.url("/api/openapi.yml")).body());
      JsonNode components = document.path("components");
      return document
          .path("paths")
          .propertyStream()
          .flatMap(
              path ->
                  path.getValue()
                      .propertyStream()
                      .map(operation -> ApiOperation.of(path.getKey(), operation, components)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

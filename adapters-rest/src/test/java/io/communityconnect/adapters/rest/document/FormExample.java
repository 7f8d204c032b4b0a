package io.communityconnect.adapters.rest.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A form with a file, in forms that tools send.
///
/// @param media what the document says about it
record FormExample(JsonNode media) {
  private static final String BOUNDARY = "part";
  private static final String FILE = "example.md";

  private record Sent(String name, String text, boolean isFile) {
    String http() {
      String file = isFile ? "; filename=\"" + FILE + "\"" : "";
      return "--%s\nContent-Disposition: form-data; name=\"%s\"%s\n\n%s\n"
          .formatted(BOUNDARY, name, file, text.strip());
    }
  }

  private Stream<Sent> parts() {
    return media
        .path("example")
        .propertyStream()
        .map(
            part ->
                new Sent(
                    part.getKey(),
                    part.getValue().asText(),
                    FormParts.isFile(media.path("schema").path("properties").path(part.getKey()))));
  }

  /// As editors send it.
  String http() {
    return parts()
        .map(Sent::http)
        .collect(
            Collectors.joining(
                "",
                "Content-Type: " + FormParts.MEDIA_TYPE + "; boundary=" + BOUNDARY + "\n\n",
                "--" + BOUNDARY + "--\n"));
  }

  /// As Postman sends it, which asks for the file.
  void postman(ObjectNode body) {
    ArrayNode fields = body.put("mode", "formdata").putArray("formdata");
    parts()
        .forEach(
            part ->
                fields
                    .addObject()
                    .put("key", part.name())
                    .put("type", part.isFile() ? "file" : "text")
                    .put(part.isFile() ? "src" : "value", part.isFile() ? FILE : part.text()));
  }
}

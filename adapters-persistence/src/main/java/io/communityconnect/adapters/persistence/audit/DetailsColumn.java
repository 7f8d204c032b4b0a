package io.communityconnect.adapters.persistence.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.Detail;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// How details lie in the column `details`. A text is a key, a time or a name, and has the form of
/// only one of them.
final class DetailsColumn {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DetailsColumn() {}

  static String write(AuditDetails details) {
    ObjectNode json = JSON.createObjectNode();
    details.values().forEach((name, detail) -> put(json, name, detail));
    return json.toString();
  }

  private static void put(ObjectNode json, String name, Detail detail) {
    switch (detail) {
      case Detail.Id(UUID value) -> json.put(name, value.toString());
      case Detail.Count(long value) -> json.put(name, value);
      case Detail.Moment(Instant value) -> json.put(name, value.toString());
      case Detail.Code(String value) -> json.put(name, value);
      case Detail.Codes(List<Detail.Code> values) -> {
        ArrayNode codes = json.putArray(name);
        values.forEach(code -> codes.add(code.value()));
      }
    }
  }

  /// @throws IllegalArgumentException when none of us wrote this
  static AuditDetails read(String column) {
    Map<String, Detail> values = new TreeMap<>();
    tree(column)
        .properties()
        .forEach(property -> values.put(property.getKey(), detail(property.getValue())));
    return new AuditDetails(new TreeMap<>(values));
  }

  private static JsonNode tree(String column) {
    try {
      return JSON.readTree(column);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("details are no JSON", e);
    }
  }

  private static Detail detail(JsonNode value) {
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return new Detail.Count(value.longValue());
    }
    if (value.isArray()) {
      List<Detail.Code> codes = new ArrayList<>();
      value.forEach(code -> codes.add(new Detail.Code(text(code))));
      return new Detail.Codes(codes);
    }
    String text = text(value);
    return Detail.Code.isValid(text) ? new Detail.Code(text) : keyOrMoment(text);
  }

  private static String text(JsonNode value) {
    if (!value.isTextual()) {
      throw new IllegalArgumentException("a detail is of a kind that is never written");
    }
    return value.textValue();
  }

  private static Detail keyOrMoment(String text) {
    try {
      return text.indexOf(':') < 0
          ? new Detail.Id(UUID.fromString(text))
          : new Detail.Moment(Instant.parse(text));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a detail is of a kind that is never written", e);
    }
  }
}

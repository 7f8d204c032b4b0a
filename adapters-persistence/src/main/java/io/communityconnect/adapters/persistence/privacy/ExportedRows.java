package io.communityconnect.adapters.persistence.privacy;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.privacy.ExportedRecord;
import io.communityconnect.domain.privacy.ExportedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads the exported columns of a resident's rows in a table.
final class ExportedRows {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private ExportedRows() {}

  /// A row, and what orders it among those of its table.
  record Row(String key, ExportedRecord exported) {}

  static List<Row> read(PersonalTable table, ResidentId resident, String after, int limit) {
    return Transactions.current()
        .createQuery(statement(table))
        .bind("resident", resident.value())
        .bind("after", after)
        .bind("limit", limit)
        .map(
            (row, _) ->
                new Row(
                    row.getString("key"),
                    new ExportedRecord(table.name(), structure(parse(row.getString("fields"))))))
        .list();
  }

  private static String statement(PersonalTable table) {
    String fields =
        table.exportedColumns().stream()
            .map(column -> "'" + column + "', t." + column)
            .collect(joining(", "));
    String key = "(" + table.key() + ")::text collate \"C\"";
    return "select "
        + key
        + " as key, jsonb_strip_nulls(jsonb_build_object("
        + fields
        + ")) as fields from "
        + table.name()
        + " t where "
        + table.owned()
        + " and "
        + key
        + " > :after order by 1 limit :limit";
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("jsonb is no JSON", e);
    }
  }

  private static ExportedValue.Structure structure(JsonNode node) {
    SortedMap<String, ExportedValue> values = new TreeMap<>();
    node.properties()
        .forEach(
            property -> {
              if (!property.getValue().isNull()) {
                values.put(property.getKey(), value(property.getValue()));
              }
            });
    return new ExportedValue.Structure(values);
  }

  private static ExportedValue value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> structure(node);
      case ARRAY -> {
        List<ExportedValue> values = new ArrayList<>();
        node.forEach(element -> values.add(value(element)));
        yield new ExportedValue.Many(values);
      }
      case BOOLEAN -> new ExportedValue.Flag(node.booleanValue());
      case NUMBER -> new ExportedValue.Amount(node.decimalValue());
      case STRING, BINARY, MISSING, NULL, POJO -> new ExportedValue.Text(node.asText());
    };
  }
}

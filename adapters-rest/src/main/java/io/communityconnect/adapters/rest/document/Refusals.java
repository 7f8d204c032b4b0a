package io.communityconnect.adapters.rest.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.adapters.rest.problem.FieldFault;
import io.communityconnect.adapters.rest.problem.Problem;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Writes down what routes refuse, one answer for each status with an example for each code.
final class Refusals {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCHEMA = "#/components/schemas/Problem";
  private static final Set<Integer> WITH_RETRY_AFTER = Set.of(429, 503);

  private Refusals() {}

  /// Adds them to the answers of one operation.
  static void describe(ObjectNode operation, Set<ProblemCode> codes) {
    Map<Integer, Set<ProblemCode>> byStatus =
        codes.stream()
            .collect(
                Collectors.groupingBy(
                    code -> code.status().getCode(),
                    TreeMap::new,
                    Collectors.toCollection(TreeSet::new)));
    byStatus.forEach(
        (status, ofStatus) ->
            describe(
                operation.withObjectProperty("responses").withObjectProperty("" + status),
                status,
                ofStatus));
  }

  private static void describe(ObjectNode response, int status, Set<ProblemCode> codes) {
    response.removeAll();
    response.put(
        "description",
        codes.stream()
            .map(code -> "`" + code + "`: " + code.detail())
            .collect(Collectors.joining("\n\n")));
    if (WITH_RETRY_AFTER.contains(status)) {
      ObjectNode header = response.withObject("/headers/Retry-After");
      header.put("description", "In how many seconds it may be tried again.");
      header.withObjectProperty("schema").put("type", "integer").put("minimum", 1);
    }
    ObjectNode content =
        response.withObjectProperty("content").withObjectProperty(Problem.MEDIA_TYPE);
    content.withObjectProperty("schema").put("$ref", SCHEMA);
    ObjectNode examples = content.withObjectProperty("examples");
    codes.forEach(
        code ->
            examples
                .withObjectProperty(code.name())
                .put("$ref", "#/components/examples/" + code.name()));
  }

  /// Adds the codes and an example of each that is referred to.
  static void components(ObjectNode components, Set<ProblemCode> used) {
    ArrayNode names =
        components
            .withObjectProperty("schemas")
            .withObjectProperty("Problem")
            .withObjectProperty("properties")
            .withObjectProperty("code")
            .putArray("enum");
    ObjectNode examples = components.withObjectProperty("examples");
    for (ProblemCode code : ProblemCode.values()) {
      names.add(code.name());
      if (used.contains(code)) {
        ObjectNode example = examples.withObjectProperty(code.name());
        example.put("summary", code.detail());
        example.set("value", JSON.valueToTree(example(code)));
      }
    }
  }

  private static Problem example(ProblemCode code) {
    List<FieldFault> faults =
        code == ProblemCode.INVALID_FIELDS
            ? List.of(new FieldFault("limit", "must be a whole number from 1 to 100"))
            : List.of();
    return Problem.of(code, "/api/v1/me", faults);
  }
}

package io.communityconnect.adapters.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.util.List;
import java.util.regex.Pattern;

/// A form with names such as `items[0][price]` as the tree that it stands for.
final class FormTree {
  private static final Pattern INDEX = Pattern.compile("[0-9]+");

  private FormTree() {}

  static JsonNode parse(String form) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    for (String pair : form.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        put(root, path(decoded(pair.substring(0, equals))), decoded(pair.substring(equals + 1)));
      }
    }
    return withArrays(root);
  }

  private static List<String> path(String name) {
    return List.of(name.replace("]", "").split("\\[", -1));
  }

  private static void put(ObjectNode node, List<String> path, String value) {
    if (path.size() == 1) {
      node.put(path.getFirst(), value);
    } else {
      put(node.withObjectProperty(path.getFirst()), path.subList(1, path.size()), value);
    }
  }

  /// What has only numbers for names is an array. The library numbers from 0 and leaves none out.
  private static JsonNode withArrays(JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    if (isArray(object)) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      object.forEach(child -> array.add(withArrays(child)));
      return array;
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    object.properties().forEach(field -> copy.set(field.getKey(), withArrays(field.getValue())));
    return copy;
  }

  private static boolean isArray(ObjectNode object) {
    return !object.isEmpty()
        && object.properties().stream().allMatch(field -> INDEX.matcher(field.getKey()).matches());
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}

package io.communityconnect.adapters.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A form with names such as `items[0][price]` as the tree that it stands for.
final class FormTree {
  private static final Pattern INDEX = Pattern.compile("[0-9]+");

  private FormTree() {}

  static JsonNode parse(String form) {
    Map<String, Object> root = new TreeMap<>();
    for (String pair : form.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        put(root, path(decoded(pair.substring(0, equals))), decoded(pair.substring(equals + 1)));
      }
    }
    return tree(root);
  }

  private static List<String> path(String name) {
    return List.of(name.replace("]", "").split("\\[", -1));
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> node, List<String> path, String value) {
    if (path.size() == 1) {
      node.put(path.getFirst(), value);
    } else {
      Object child = node.computeIfAbsent(path.getFirst(), _ -> new TreeMap<String, Object>());
      put((Map<String, Object>) child, path.subList(1, path.size()), value);
    }
  }

  @SuppressWarnings("unchecked")
  private static JsonNode tree(Object node) {
    if (node instanceof String text) {
      return JsonNodeFactory.instance.textNode(text);
    }
    Map<String, Object> children = (Map<String, Object>) node;
    if (!children.isEmpty()
        && children.keySet().stream().allMatch(key -> INDEX.matcher(key).matches())) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      children.values().forEach(child -> array.add(tree(child)));
      return array;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    children.forEach((key, child) -> object.set(key, tree(child)));
    return object;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}

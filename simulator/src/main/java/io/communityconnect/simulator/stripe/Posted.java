package io.communityconnect.simulator.stripe;

import io.communityconnect.simulator.http.FormBody;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A form that was sent to the API.
///
/// @param here how payers reach the simulator
record Posted(FormBody form, URI here) {
  private static final Pattern METADATA = Pattern.compile("metadata\\[([a-z_]{1,40})]");

  Optional<String> value(String name) {
    return form.value(name);
  }

  Map<String, String> metadata() {
    return metadata(form);
  }

  static Map<String, String> metadata(FormBody form) {
    Map<String, String> metadata = new HashMap<>();
    for (FormBody.Field field : form.fields()) {
      Matcher matcher = METADATA.matcher(field.name());
      if (matcher.matches()) {
        metadata.put(matcher.group(1), field.value());
      }
    }
    return metadata;
  }
}

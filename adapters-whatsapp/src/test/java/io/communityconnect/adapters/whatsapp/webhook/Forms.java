package io.communityconnect.adapters.whatsapp.webhook;

import io.communityconnect.adapters.whatsapp.webhook.FormBody.Parameter;
import java.util.ArrayList;
import java.util.List;

/// Forms for tests of what is read out of them.
final class Forms {
  private Forms() {}

  /// A complete message with further parameters, given as names and values in turn.
  static FormBody.Parsed message(String... more) {
    return form(
        List.of(
            "MessageSid", "SM1", "From", "whatsapp:+15550000001", "To", "whatsapp:+15550000002"),
        more);
  }

  static FormBody.Parsed form(String... pairs) {
    return form(List.of(), pairs);
  }

  private static FormBody.Parsed form(List<String> first, String... more) {
    List<String> pairs = new ArrayList<>(first);
    pairs.addAll(List.of(more));
    List<Parameter> parameters = new ArrayList<>();
    for (int index = 0; index < pairs.size(); index += 2) {
      parameters.add(new Parameter(pairs.get(index), pairs.get(index + 1)));
    }
    return new FormBody.Parsed(parameters);
  }
}

package io.communityconnect.adapters.whatsapp.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Reads back the form of a request.
final class SentForm {
  private SentForm() {}

  static List<Map.Entry<String, String>> of(LoggedRequest request) {
    return Arrays.stream(request.getBodyAsString().split("&"))
        .map(pair -> pair.split("=", 2))
        .map(pair -> field(URLDecoder.decode(pair[0], UTF_8), URLDecoder.decode(pair[1], UTF_8)))
        .toList();
  }

  static Map.Entry<String, String> field(String name, String value) {
    return Map.entry(name, value);
  }
}

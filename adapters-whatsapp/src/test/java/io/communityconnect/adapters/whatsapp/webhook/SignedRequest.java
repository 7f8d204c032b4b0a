package io.communityconnect.adapters.whatsapp.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.adapters.whatsapp.TwilioAuthTokens;
import io.communityconnect.adapters.whatsapp.webhook.FormBody.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request of Twilio's published test vectors, and all that differ from it by one small change.
///
/// @param body present where the vector is about a body that is no form
/// @param portIsSigned whether another port in the URL is another request; Twilio's SDKs also try
///     the URL without its port
record SignedRequest(
    String token,
    String url,
    List<Parameter> form,
    Optional<String> body,
    @Nullable String signature,
    boolean portIsSigned) {
  static SignedRequest of(JsonNode vector) {
    List<Parameter> form = new ArrayList<>();
    for (var entry : vector.path("params").properties()) {
      JsonNode value = entry.getValue();
      Iterable<JsonNode> values = value.isArray() ? value : List.of(value);
      values.forEach(one -> form.add(new Parameter(entry.getKey(), one.asText(""))));
    }
    return new SignedRequest(
        vector.path("auth_token").asText(),
        vector.path("url").asText(),
        List.copyOf(form),
        Optional.ofNullable(vector.path("body").textValue()),
        vector.path("signature").textValue(),
        vector.path("plain_algorithm_matches").asBoolean());
  }

  boolean isCovered() {
    TwilioSignature twilio = new TwilioSignature(TwilioAuthTokens.of(token));
    return body.map(text -> twilio.covers(url, text.getBytes(UTF_8), signature))
        .orElseGet(() -> twilio.covers(url, form, signature));
  }

  /// Every request that this signature must not cover.
  List<SignedRequest> mutations() {
    List<SignedRequest> mutations = new ArrayList<>();
    flips(url).stream()
        .filter(other -> portIsSigned || !withoutPort(other).equals(withoutPort(url)))
        .forEach(other -> mutations.add(withUrl(other)));
    flips(token).forEach(other -> mutations.add(withToken(other)));
    flips(signature == null ? "" : signature).forEach(other -> mutations.add(withSignature(other)));
    body.ifPresentOrElse(
        text -> flips(text).forEach(other -> mutations.add(withBody(other))),
        () -> formMutations().forEach(other -> mutations.add(withForm(other))));
    return mutations;
  }

  private List<List<Parameter>> formMutations() {
    List<List<Parameter>> forms = new ArrayList<>();
    for (int index = 0; index < form.size(); index++) {
      Parameter parameter = form.get(index);
      if (form.indexOf(parameter) != form.lastIndexOf(parameter)) {
        continue;
      }
      for (String name : flips(parameter.name())) {
        forms.add(replaced(index, List.of(new Parameter(name, parameter.value()))));
      }
      for (String value : flips(parameter.value())) {
        forms.add(replaced(index, List.of(new Parameter(parameter.name(), value))));
      }
      forms.add(replaced(index, List.of()));
    }
    forms.add(replaced(form.size(), List.of(new Parameter("Added", ""))));
    return forms;
  }

  private List<Parameter> replaced(int index, List<Parameter> replacement) {
    List<Parameter> changed = new ArrayList<>(form.subList(0, index));
    changed.addAll(replacement);
    if (index < form.size()) {
      changed.addAll(form.subList(index + 1, form.size()));
    }
    return changed;
  }

  /// The text with each character changed in turn, and with one more.
  private static List<String> flips(String text) {
    List<String> flips = new ArrayList<>(List.of(text + "x"));
    for (int index = 0; index < text.length(); index++) {
      char other = (char) (text.charAt(index) ^ 1);
      flips.add(text.substring(0, index) + other + text.substring(index + 1));
    }
    return flips;
  }

  private static String withoutPort(String url) {
    String[] parts = url.split("/", 4);
    parts[2] = parts[2].replaceFirst(":[^:@]*$", "");
    return String.join("/", Arrays.asList(parts));
  }

  private SignedRequest withUrl(String other) {
    return new SignedRequest(token, other, form, body, signature, portIsSigned);
  }

  private SignedRequest withToken(String other) {
    return new SignedRequest(other, url, form, body, signature, portIsSigned);
  }

  private SignedRequest withForm(List<Parameter> other) {
    return new SignedRequest(token, url, other, body, signature, portIsSigned);
  }

  private SignedRequest withBody(String other) {
    return new SignedRequest(token, url, form, Optional.of(other), signature, portIsSigned);
  }

  private SignedRequest withSignature(String other) {
    return new SignedRequest(token, url, form, body, other, portIsSigned);
  }
}

package io.communityconnect.bootstrap.e2e;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;

/// A request of the API that can be told, changed and sent.
///
/// @param target path and query
record ApiRequest(
    String method, String target, Map<String, String> headers, Optional<String> body) {
  /// The same about somebody else's things.
  ApiRequest about(Owner owner) {
    return new ApiRequest(
        method, owner.inPlaceOfTheResident(target), headers, body.map(owner::inPlaceOfTheResident));
  }

  /// The same with another body.
  ApiRequest with(String other) {
    return new ApiRequest(method, target, headers, Optional.of(other));
  }

  HttpRequest.Builder to(String base, Optional<String> token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + target))
            .method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
    headers.forEach(request::header);
    token.ifPresent(it -> request.header("Authorization", "Bearer " + it));
    return request;
  }
}

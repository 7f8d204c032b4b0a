package io.communityconnect.adapters.rest.caller;

import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.domain.identity.AccessToken;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `Authorization: Bearer …` (RFC 6750). A token in the query is not taken: queries get into
/// logs.
public final class BearerToken {
  private static final Pattern SHAPE =
      Pattern.compile("bearer +([A-Za-z0-9._~+/-]{1,8192}=*)", Pattern.CASE_INSENSITIVE);

  private BearerToken() {}

  /// The token of a request.
  ///
  /// @throws RequestRefused where there is none, or something else
  public static AccessToken of(HttpRequest<?> request) {
    String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      throw RequestRefused.because(ProblemCode.TOKEN_MISSING);
    }
    Matcher matcher = SHAPE.matcher(header.strip());
    if (!matcher.matches()) {
      throw RequestRefused.because(ProblemCode.TOKEN_INVALID);
    }
    return new AccessToken(matcher.group(1));
  }
}

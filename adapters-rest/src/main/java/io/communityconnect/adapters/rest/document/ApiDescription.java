package io.communityconnect.adapters.rest.document;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Contact;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;

/// What the document says about the API as a whole.
@OpenAPIDefinition(
    info =
        @Info(
            title = "Community Connect",
            version = "1",
            description = ApiDescription.WORDS,
            contact = @Contact(name = "The operator of this server"),
            license =
                @License(
                    name = "Apache-2.0",
                    url = "https://www.apache.org/licenses/LICENSE-2.0.txt")),
    servers = @Server(url = "/", description = "This server"))
@SecurityScheme(
    name = ApiDescription.BEARER,
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT",
    description = "The accessToken that a login hands out.")
final class ApiDescription {
  /// What a caller shows.
  static final String BEARER = "bearer";

  static final String WORDS =
      """
      A WhatsApp assistant for apartment communities.

      **Logging in.** `POST /api/v1/auth/otp` sends a code to a phone, `POST /api/v1/auth/verify` gives an access token \
      for it. Send that as `Authorization: Bearer …`.

      **JSON** is in camelCase; what is absent is `null`; times are ISO 8601 in UTC; phones are E.164. Unknown fields \
      are refused.

      **Lists** take `limit` and the `cursor` that the part before gave in `nextCursor`.

      **Updates** take the `ETag` that was read in `If-Match`.

      **Refusals** are problems (RFC 9457) with a stable `code`. What the caller may not know of is 404, like what does \
      not exist.

      **Webhooks** under `/api/webhooks` are for Twilio and Stripe and not described here. Twilio is refused with codes \
      of their own: `SIGNATURE_MISSING`, `SIGNATURE_INVALID`, `FOREIGN_ACCOUNT`, `MALFORMED_WEBHOOK`, `INVALID_SENDER` \
      and `UNKNOWN_RECIPIENT`, besides `PAYLOAD_TOO_LARGE`, `UNSUPPORTED_MEDIA_TYPE` and `SERVICE_UNAVAILABLE`.
      """;

  private ApiDescription() {}
}

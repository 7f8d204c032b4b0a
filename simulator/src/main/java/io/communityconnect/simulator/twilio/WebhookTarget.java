package io.communityconnect.simulator.twilio;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/// Where webhooks go, and under which URL they are signed. The two differ as soon as a proxy stands
/// between Twilio and the server: Twilio signs the public URL, while here the server is reached
/// directly.
public record WebhookTarget(URI url, URI signedUrl) {
  public WebhookTarget {
    requireNonNull(url, "url is null");
    requireNonNull(signedUrl, "signedUrl is null");
  }

  /// Where a URL of the server's public side is really reached: a status callback on the signed
  /// URL's host goes to the webhook's host, any other to where it says.
  URI reach(URI publicUrl) {
    if (!origin(publicUrl).equals(origin(signedUrl))) {
      return publicUrl;
    }
    return URI.create(origin(url) + publicUrl.toString().substring(origin(publicUrl).length()));
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}

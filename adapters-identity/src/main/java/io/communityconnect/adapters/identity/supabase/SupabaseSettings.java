package io.communityconnect.adapters.identity.supabase;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;

/// A Supabase project.
///
/// @param url the project's, without a slash at the end
/// @param anonKey lets requests through its gateway; public, but of no use in a log
/// @param jwtSecret the shared one that signs its tokens, where it has not moved on to public keys
/// @param onWhatsApp whether it sends codes on WhatsApp rather than by text message
public record SupabaseSettings(
    URI url, String anonKey, Optional<String> jwtSecret, boolean onWhatsApp) {
  public SupabaseSettings {
    requireNonNull(url, "url is null");
    requireNonNull(anonKey, "anonKey is null");
    requireNonNull(jwtSecret, "jwtSecret is null");
  }

  /// The host only.
  @Override
  public String toString() {
    return "SupabaseSettings[" + url.getHost() + "]";
  }
}

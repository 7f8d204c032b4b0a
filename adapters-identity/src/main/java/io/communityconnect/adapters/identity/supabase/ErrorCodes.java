package io.communityconnect.adapters.identity.supabase;

import java.util.Optional;

/// The codes of Supabase Auth's errors
/// (<https://supabase.com/docs/guides/auth/debugging/error-codes>), all of them: also those of what
/// we never ask for, so that one that is new stands out.
final class ErrorCodes {
  private ErrorCodes() {}

  /// What a code means; empty for one that was not there when this was written.
  static Optional<ErrorMeaning> meaningOf(String code) {
    return switch (code) {
      case "otp_expired" -> Optional.of(ErrorMeaning.WRONG_CODE);
      case "refresh_token_not_found", "invalid_credentials", "bad_jwt", "no_authorization" ->
          Optional.of(ErrorMeaning.UNKNOWN_TOKEN);
      case "refresh_token_already_used" -> Optional.of(ErrorMeaning.REUSED_TOKEN);
      case "session_expired" -> Optional.of(ErrorMeaning.SESSION_EXPIRED);
      case "session_not_found" -> Optional.of(ErrorMeaning.SESSION_ENDED);
      case "user_banned",
          "user_not_found",
          "phone_not_confirmed",
          "signup_disabled",
          "otp_disabled" ->
          Optional.of(ErrorMeaning.PERSON_BARRED);
      case "over_sms_send_rate_limit",
          "over_request_rate_limit",
          "over_email_send_rate_limit",
          "conflict" ->
          Optional.of(ErrorMeaning.RATE_LIMITED);
      case "unexpected_failure",
          "unknown",
          "request_timeout",
          "hook_timeout",
          "hook_timeout_after_retry",
          "sms_send_failed" ->
          Optional.of(ErrorMeaning.PASSING);
      case "phone_provider_disabled",
          "provider_disabled",
          "feature_disabled",
          "captcha_failed",
          "hook_payload_over_size_limit",
          "hook_payload_invalid_content_type" ->
          Optional.of(ErrorMeaning.SET_UP);
      case "validation_failed",
          "bad_json",
          "request_entity_too_large",
          "not_admin",
          "unexpected_audience" ->
          Optional.of(ErrorMeaning.OUR_MISTAKE);
      case "anonymous_provider_disabled",
          "bad_code_verifier",
          "bad_oauth_callback",
          "bad_oauth_state",
          "current_password_invalid",
          "current_password_required",
          "custom_provider_not_found",
          "email_address_invalid",
          "email_address_not_authorized",
          "email_address_not_provided",
          "email_conflict_identity_not_deletable",
          "email_exists",
          "email_not_confirmed",
          "email_provider_disabled",
          "flow_state_already_used",
          "flow_state_expired",
          "flow_state_not_found",
          "identity_already_exists",
          "identity_not_found",
          "insufficient_aal",
          "invite_not_found",
          "manual_linking_disabled",
          "mfa_challenge_expired",
          "mfa_factor_name_conflict",
          "mfa_factor_not_found",
          "mfa_ip_address_mismatch",
          "mfa_phone_enroll_not_enabled",
          "mfa_phone_verify_not_enabled",
          "mfa_totp_enroll_not_enabled",
          "mfa_totp_verify_not_enabled",
          "mfa_verification_failed",
          "mfa_verification_rejected",
          "mfa_verified_factor_exists",
          "mfa_webauthn_enroll_not_enabled",
          "mfa_webauthn_verify_not_enabled",
          "oauth_authorization_not_found",
          "oauth_client_not_found",
          "oauth_client_state_expired",
          "oauth_client_state_not_found",
          "oauth_consent_not_found",
          "oauth_dynamic_client_registration_disabled",
          "oauth_invalid_state",
          "oauth_provider_not_supported",
          "over_custom_provider_quota",
          "passkey_disabled",
          "phone_exists",
          "provider_email_needs_verification",
          "reauthentication_needed",
          "reauthentication_not_valid",
          "same_password",
          "saml_assertion_no_email",
          "saml_assertion_no_user_id",
          "saml_entity_id_mismatch",
          "saml_idp_already_exists",
          "saml_idp_not_found",
          "saml_metadata_fetch_failed",
          "saml_provider_disabled",
          "saml_relay_state_expired",
          "saml_relay_state_not_found",
          "single_identity_not_deletable",
          "sso_domain_already_exists",
          "sso_provider_disabled",
          "sso_provider_not_found",
          "too_many_enrolled_mfa_factors",
          "too_many_passkeys",
          "user_already_exists",
          "user_sso_managed",
          "weak_password",
          "web3_provider_disabled",
          "web3_unsupported_chain",
          "webauthn_challenge_expired",
          "webauthn_challenge_not_found",
          "webauthn_credential_exists",
          "webauthn_credential_not_found",
          "webauthn_verification_failed" ->
          Optional.of(ErrorMeaning.NOT_OURS);
      default -> Optional.empty();
    };
  }

  /// What an error means whose code is missing or new, by its HTTP status.
  static ErrorMeaning meaningOf(int status) {
    if (status == 429) {
      return ErrorMeaning.RATE_LIMITED;
    }
    return status >= 500 ? ErrorMeaning.PASSING : ErrorMeaning.SET_UP;
  }
}

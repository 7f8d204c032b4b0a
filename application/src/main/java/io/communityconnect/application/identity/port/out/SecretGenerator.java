package io.communityconnect.application.identity.port.out;

import io.communityconnect.domain.identity.PhoneCode;
import io.communityconnect.domain.identity.SendingCode;
import io.communityconnect.domain.identity.SessionId;

/// Makes what nobody can guess. May be called anywhere.
public interface SecretGenerator {
  /// Six digits, each as likely as any other.
  PhoneCode phoneCode();

  /// A code for a page.
  SendingCode sendingCode();

  /// 256 random bits as 43 letters, digits, `-` and `_`.
  String secret();

  /// A key for a session. It is no secret, but says nothing about others either.
  SessionId sessionId();
}

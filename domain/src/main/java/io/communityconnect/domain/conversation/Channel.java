package io.communityconnect.domain.conversation;

/// Where a message was written, and where it is answered: the conversation is the same.
public enum Channel {
  /// On the resident's phone.
  WHATSAPP,
  /// By whoever is logged in; its answer is handed back, and nothing goes out on WhatsApp for it.
  WEB
}

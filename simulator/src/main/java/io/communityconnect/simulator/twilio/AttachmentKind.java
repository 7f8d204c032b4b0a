package io.communityconnect.simulator.twilio;

/// The files that a WhatsApp user can send, each with the `MessageType` and the content type that
/// Twilio's webhook gives it.
public enum AttachmentKind {
  IMAGE("image", "image/jpeg"),
  DOCUMENT("document", "application/pdf"),
  VOICE("audio", "audio/ogg"),
  VIDEO("video", "video/mp4"),
  CONTACTS("contacts", "text/vcard");

  private final String messageType;
  private final String contentType;

  AttachmentKind(String messageType, String contentType) {
    this.messageType = messageType;
    this.contentType = contentType;
  }

  String messageType() {
    return messageType;
  }

  public String contentType() {
    return contentType;
  }
}

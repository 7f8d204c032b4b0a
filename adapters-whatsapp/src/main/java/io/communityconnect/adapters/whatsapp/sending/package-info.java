/// What we ask of Twilio: to send a message, and which messages it has taken. One attempt per call;
/// when to try again is decided by delivery, never here. The only package that sees the vendor's
/// SDK.
@NullMarked
package io.communityconnect.adapters.whatsapp.sending;

import org.jspecify.annotations.NullMarked;

/// Files that residents sent, fetched from where Twilio keeps them. The account's credentials go to
/// the configured REST API and to no other host, whatever a message or an answer names.
@NullMarked
package io.communityconnect.adapters.whatsapp.media;

import org.jspecify.annotations.NullMarked;

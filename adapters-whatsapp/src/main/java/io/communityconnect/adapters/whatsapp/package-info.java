/// WhatsApp through Twilio: what all parts share, which is the account's settings and how Twilio
/// writes addresses. What Twilio tells us is in `webhook`, what we have it send in `sending`, files
/// that it keeps for us in `media`; none knows the others, and no rule of conversations or
/// deliveries lives here.
@NullMarked
package io.communityconnect.adapters.whatsapp;

import org.jspecify.annotations.NullMarked;

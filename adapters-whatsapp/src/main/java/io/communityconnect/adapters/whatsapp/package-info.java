/// WhatsApp through Twilio: what both directions share, which is the account's settings and the way
/// Twilio writes addresses. What Twilio tells us is in `webhook`, what we ask of Twilio in
/// `sending`; neither knows the other, and no rule of conversations or deliveries lives here.
@NullMarked
package io.communityconnect.adapters.whatsapp;

import org.jspecify.annotations.NullMarked;

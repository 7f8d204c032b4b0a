/// What Twilio tells us: residents' messages and reports on ours. Proves the origin of a request,
/// reads it, passes it to a use case and answers. Nothing is decided here about the content, and
/// nothing remote is called.
@NullMarked
package io.communityconnect.adapters.whatsapp.webhook;

import org.jspecify.annotations.NullMarked;

/// Twilio as our side of the line sees it: the Messages API, signed webhooks, status callbacks and
/// media. Knows addresses, not residents; nothing of the page or of language models belongs here.
@NullMarked
package io.communityconnect.simulator.twilio;

import org.jspecify.annotations.NullMarked;

/// What residents and the assistant say to each other, and the rules of it: what makes one thought
/// of several messages, how long WhatsApp lets us answer, how long a text may be, how delivery
/// proceeds. No provider's field names, no storage and no clock: times arrive as arguments.
@NullMarked
package io.communityconnect.domain.conversation;

import org.jspecify.annotations.NullMarked;

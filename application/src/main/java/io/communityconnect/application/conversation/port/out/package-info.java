/// What conversations need from outside: an inbox, memory, knowledge, a model that writes, a
/// wake-up. Domain types only; each method says what may be called inside a transaction.
@NullMarked
package io.communityconnect.application.conversation.port.out;

import org.jspecify.annotations.NullMarked;

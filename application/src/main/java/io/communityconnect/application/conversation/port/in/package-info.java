/// What others may ask of conversations: take a message in, find those that wait, answer one.
@NullMarked
package io.communityconnect.application.conversation.port.in;

import org.jspecify.annotations.NullMarked;

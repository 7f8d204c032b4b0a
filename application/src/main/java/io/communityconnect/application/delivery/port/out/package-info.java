/// What delivery needs from outside: the outbox, the provider that sends, and the wake-up.
@NullMarked
package io.communityconnect.application.delivery.port.out;

import org.jspecify.annotations.NullMarked;

/// Units of work: one database transaction on behalf of an actor. The only way to the
/// repositories.
@NullMarked
package io.communityconnect.application.transaction.port.out;

import org.jspecify.annotations.NullMarked;

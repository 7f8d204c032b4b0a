/// What counting requests needs from outside.
@NullMarked
package io.communityconnect.application.limit.port.out;

import org.jspecify.annotations.NullMarked;

/// Asking whether it is too often.
@NullMarked
package io.communityconnect.application.limit.port.in;

import org.jspecify.annotations.NullMarked;

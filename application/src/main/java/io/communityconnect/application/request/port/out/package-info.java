/// What keeping answers needs from outside.
@NullMarked
package io.communityconnect.application.request.port.out;

import org.jspecify.annotations.NullMarked;

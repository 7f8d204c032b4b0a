/// Fakes of what logging in needs from outside.
@NullMarked
package io.communityconnect.application.identity;

import org.jspecify.annotations.NullMarked;

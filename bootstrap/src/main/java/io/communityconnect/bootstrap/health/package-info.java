/// What the health endpoints look at.
@NullMarked
package io.communityconnect.bootstrap.health;

import org.jspecify.annotations.NullMarked;

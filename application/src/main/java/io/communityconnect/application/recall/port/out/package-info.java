/// What recall needs from outside: models that embed, and the store of their vectors.
@NullMarked
package io.communityconnect.application.recall.port.out;

import org.jspecify.annotations.NullMarked;

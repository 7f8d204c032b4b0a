/// What actions need to know from outside: who is meant by a name, who is in the neighbour
/// directory.
@NullMarked
package io.communityconnect.application.action.port.out;

import org.jspecify.annotations.NullMarked;

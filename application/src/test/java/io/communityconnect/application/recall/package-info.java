/// Stand-ins for what recall needs from outside.
@NullMarked
package io.communityconnect.application.recall;

import org.jspecify.annotations.NullMarked;

/// Stand-ins for the messaging provider as delivery sees it. Only tests use them.
@NullMarked
package io.communityconnect.application.delivery;

import org.jspecify.annotations.NullMarked;

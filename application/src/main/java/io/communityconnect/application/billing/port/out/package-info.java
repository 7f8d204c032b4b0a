/// What billing needs from outside: the plans, and a meter that counts queries. No web, no SQL.
@NullMarked
package io.communityconnect.application.billing.port.out;

import org.jspecify.annotations.NullMarked;

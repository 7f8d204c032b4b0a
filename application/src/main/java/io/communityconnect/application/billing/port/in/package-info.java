/// What can be asked about plans and usage.
@NullMarked
package io.communityconnect.application.billing.port.in;

import org.jspecify.annotations.NullMarked;

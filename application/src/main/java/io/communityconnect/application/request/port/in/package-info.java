/// What can be asked of requests that are sent again.
@NullMarked
package io.communityconnect.application.request.port.in;

import org.jspecify.annotations.NullMarked;

/// Where figures come from. No use cases here.
@NullMarked
package io.communityconnect.application.analytics.port.out;

import org.jspecify.annotations.NullMarked;

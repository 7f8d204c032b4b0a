/// Where changes of many people are kept, and what they changed.
@NullMarked
package io.communityconnect.application.bulk.port.out;

import org.jspecify.annotations.NullMarked;

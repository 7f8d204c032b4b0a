/// What the application needs from outside to know what answering costs. No use cases here.
@NullMarked
package io.communityconnect.application.usage.port.out;

import org.jspecify.annotations.NullMarked;

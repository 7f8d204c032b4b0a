/// What others may ask of recall.
@NullMarked
package io.communityconnect.application.recall.port.in;

import org.jspecify.annotations.NullMarked;

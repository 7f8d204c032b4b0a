/// Looks after what models cost.
@NullMarked
package io.communityconnect.application.usage.service;

import org.jspecify.annotations.NullMarked;

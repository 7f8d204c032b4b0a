/// Doing once what is asked for more than once.
@NullMarked
package io.communityconnect.application.request.service;

import org.jspecify.annotations.NullMarked;

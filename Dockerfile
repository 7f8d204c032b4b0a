# syntax=docker/dockerfile:1
# The server, or the simulator: the same build, chosen by --target.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY domain domain
COPY application application
COPY adapters-whatsapp adapters-whatsapp
COPY adapters-identity adapters-identity
COPY adapters-documents adapters-documents
COPY adapters-llm adapters-llm
COPY adapters-persistence adapters-persistence
COPY adapters-rest adapters-rest
COPY adapters-stripe adapters-stripe
COPY simulator simulator
COPY bootstrap bootstrap
# Not needed, but Maven wants every module that the parent names.
COPY persistence-variants persistence-variants
COPY benchmarks benchmarks
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -B package -DskipTests -Drehearsal.skip=true

FROM eclipse-temurin:25-jre AS runtime
RUN groupadd --system --gid 10001 community \
  && useradd --system --uid 10001 --gid community --home-dir /app --no-create-home community
WORKDIR /app
# Half the container for the heap; the rest is threads, buffers and classes.
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError"
STOPSIGNAL SIGTERM

FROM runtime AS simulator
COPY --from=build /build/simulator/target/simulator.jar simulator.jar
USER community
EXPOSE 8090
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8090 && printf 'GET /simulator/api/health HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q 200"]
ENTRYPOINT ["java", "-jar", "simulator.jar"]

# The ahead-of-time cache fits only the JVM that recorded it, so the runtime image records it itself.
FROM runtime AS rehearsed
COPY --from=build /build/bootstrap/target/community-connect.jar community-connect.jar
COPY --from=build /build/simulator/target/simulator.jar simulator.jar
RUN chown community /app
USER community
RUN java -cp simulator.jar io.communityconnect.simulator.rehearsal.Rehearsal community-connect.jar community-connect.aot

FROM runtime AS server
COPY --from=rehearsed /app/community-connect.jar /app/community-connect.aot* ./
USER community
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${PORT:-8080} && printf 'GET /health/liveness HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q 200"]
ENTRYPOINT ["java", "-jar", "community-connect.jar"]

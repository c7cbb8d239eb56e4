# syntax=docker/dockerfile:1
# docker build -t youbei .        One image for servers with a database of their own (docker-compose.yml) and for the embedded one.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -B -ntp -pl platform-app -am package -DskipTests
# One jar that names the others: the class path that the cache below is bound to.
RUN java -Djarmode=tools -jar platform-app/target/platform-app.jar extract --destination /youbei --application-filename youbei.jar

FROM eclipse-temurin:25-jre
RUN useradd --uid 10001 --user-group --create-home --home-dir /data youbei \
    && install -d -o youbei -g youbei -m 0700 /data /youbei/cache
COPY --from=build /youbei /youbei
USER youbei
WORKDIR /youbei
# A training run: starts as far as the first page would be served, on an embedded database that is thrown away, and writes the
# ahead-of-time cache with which the image starts in less than half the time. It must be made by the very runtime that uses it.
# Outside a container: the same two java commands, the second without -Dspring.context.exit.
RUN java -XX:AOTCacheOutput=cache/youbei.aot -Djdk.reflect.useNativeAccessorOnly=true \
        -Dspring.context.exit=onRefresh -Dyoubei.data=/tmp/training -jar youbei.jar \
    && rm -rf /tmp/training
ENV YOUBEI_DATA=/data \
    SERVER_ADDRESS=0.0.0.0 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"
VOLUME /data
EXPOSE 8080
# bash opens the connection itself: the image has no other client.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:AOTCache=/youbei/cache/youbei.aot", "-Djdk.reflect.useNativeAccessorOnly=true", "-jar", "/youbei/youbei.jar"]

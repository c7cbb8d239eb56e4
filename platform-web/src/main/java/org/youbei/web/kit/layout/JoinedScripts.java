package org.youbei.web.kit.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Serves {@code phone.js} where there is a folder {@code phone} with a {@code parts.txt}: the files named there, one after the other, as one
 * module. A page that must open over a bad network asks once instead of a dozen times, and the sources stay small.
 */
class JoinedScripts extends AbstractResourceResolver {
    private static final String ENDING = ".js";

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        var joined = joined(path, locations);
        return joined == null ? chain.resolveResource(request, path, locations) : joined;
    }

    @Override
    protected @Nullable String resolveUrlPathInternal(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return joined(path, locations) == null ? chain.resolveUrlPath(path, locations) : path;
    }

    private static @Nullable Resource joined(String path, List<? extends Resource> locations) {
        if (!path.endsWith(ENDING) || path.contains("..")) {
            return null;
        }
        var folder = path.substring(0, path.length() - ENDING.length()) + "/";
        try {
            for (Resource location : locations) {
                var parts = location.createRelative(folder + "parts.txt");
                if (parts.isReadable()) {
                    return new Joined(path, parts);
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Joined extends ByteArrayResource {
        private final String name;
        private final long modified;

        Joined(String path, Resource parts) throws IOException {
            super(content(parts));
            name = path.substring(path.lastIndexOf('/') + 1);
            modified = parts.lastModified();
        }

        private static byte[] content(Resource parts) throws IOException {
            var all = new ByteArrayOutputStream();
            for (var part :
                    parts.getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
                all.write(parts.createRelative(part).getContentAsByteArray());
            }
            return all.toByteArray();
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public long lastModified() {
            return modified;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return super.equals(other);
        }

        @Override
        public int hashCode() {
            return super.hashCode();
        }
    }
}

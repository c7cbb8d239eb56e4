package org.youbei.attachment;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code youbei.attachments}.
 *
 * @param folder the volume; {@code attachments} in the data directory if absent
 * @param largest of one file
 * @param unitQuota of all files of one unit
 * @param reserve what stays free on the volume
 * @param pixels a picture may have
 * @param decoded bytes of all pixels of a picture, width × height × channels × depth
 * @param decodedOfAnybody the same for somebody without an account
 */
@ConfigurationProperties("youbei.attachments")
record AttachmentSettings(
        @Nullable Path folder,
        @DefaultValue("20MB") DataSize largest,
        @DefaultValue("5GB") DataSize unitQuota,
        @DefaultValue("100MB") DataSize reserve,
        @DefaultValue("40000000") long pixels,
        @DefaultValue("160MB") DataSize decoded,
        @DefaultValue("80MB") DataSize decodedOfAnybody) {}

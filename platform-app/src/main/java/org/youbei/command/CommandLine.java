package org.youbei.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.youbei.backup.Restoration;

/**
 * The words after {@code java -jar platform-app.jar}: the first that is no option names the command, the rest are its arguments.
 * Options ({@code --name=value}) are settings, as at an ordinary start.
 */
public record CommandLine(String command, List<String> words, List<String> options) {
    private static final List<String> KNOWN = List.of(
            "import-divisions",
            "verify-audit",
            "sweep",
            "assess-campaign",
            "cover",
            "verify-stock",
            "outline",
            "reset-password",
            "confirm-auditor",
            "backup",
            Restore.NAME,
            Calculate.NAME);
    private static final String USAGE = """
        用法 / usage: java -jar platform-app.jar [command] [--setting=value]
          （无命令 / none）        启动平台 / start the platform
          import-divisions FILE  导入区划表 / import a division table (code,name)
          verify-audit           校验审计链 / verify the audit chain
          backup DIR             备份到空目录 / back up into an empty folder
          restore DIR            恢复到空的数据目录 / restore into an empty data directory
          reset-password NAME    重置密码 / a new one-time password for an account
          confirm-auditor NAME   确认审计员变更 / confirm what awaits an auditor about an account
          verify-stock           按流水重算全部库存 / reckon all stock anew from its ledger
          cover UNIT PEOPLE DAYS 物资够用几天（JSON）/ how long the stock lasts, as JSON
          assess-campaign ID     重新计算一次考核的结果 / work out the result of an assessment again
          sweep                  立即执行时限扫描 / run the sweep of duties now
          calculate              逐行回答 JSON 算题，不用数据库 / answer JSON requests line by line, without a database
          outline FILE           识别文档的章节树，不用数据库 / print a document's section tree, without a database
        """;

    /** The command named, or nothing where the platform itself is to start. */
    public static Optional<CommandLine> of(String... arguments) {
        var words =
                Arrays.stream(arguments).filter(word -> !word.startsWith("--")).toList();
        var options =
                Arrays.stream(arguments).filter(word -> word.startsWith("--")).toList();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new CommandLine(words.getFirst(), words.subList(1, words.size()), options));
    }

    /** @return the process's exit status */
    public int run(Class<?> application, PrintStream out, PrintStream err) {
        if (!KNOWN.contains(command)) {
            err.print(USAGE);
            return Command.MISUSED;
        }
        if (command.equals(Calculate.NAME)) {
            return new Calculate().run(System.in, out);
        }
        if (command.equals("outline")) {
            return new Outline().run(words, out, err);
        }
        var start = quietly(application);
        if (command.equals(Restore.NAME)) {
            if (words.size() != 1) {
                err.println("restore DIR");
                return Command.MISUSED;
            }
            start.addInitializers(new Restoration(Path.of(words.getFirst())));
        }
        try (var context = start.run(options.toArray(String[]::new))) {
            return context.getBeansOfType(Command.class).values().stream()
                    .filter(bean -> bean.name().equals(command))
                    .findFirst()
                    .orElseThrow()
                    .run(words, out, err);
        }
    }

    /** A web context without a port: the beans are those of service, and nothing listens. */
    private static SpringApplication quietly(Class<?> application) {
        return new SpringApplicationBuilder(application)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(
                        "server.port=-1",
                        "youbei.jobs.enabled=false",
                        "youbei.database.join=true",
                        "logging.level.root=warn")
                .build();
    }
}

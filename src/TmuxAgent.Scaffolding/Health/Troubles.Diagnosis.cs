namespace TmuxAgent.Scaffolding.Health;

internal static partial class Troubles
{
    public static Trouble StartEnds { get; } =
        new(
            "start-ends",
            HealthLevel.Error,
            new("the orchestrator ends at once with exit code {0}", "编排器一启动就退出，退出码 {0}"),
            new("it was started with --dry-run and a state that is thrown away", "启动时带了 --dry-run，用的是临时状态")
        )
        {
            Advice = new("its last lines say why:", "原因见它最后几行输出："),
        };

    public static Trouble StartWithoutMetrics { get; } =
        new(
            "start-without-metrics",
            HealthLevel.Error,
            new(
                "the orchestrator runs, but serves no metrics on port {0} within {1} seconds",
                "编排器在运行，但 {1} 秒内没有在端口 {0} 提供指标"
            ),
            new(
                "metrics_port under [orchestrator] is not the port that it uses, or it hangs",
                "[orchestrator] 下的 `metrics_port` 不是它用的端口，或它卡住了"
            )
        )
        {
            Advice = new("its last lines may say why:", "原因可能在它最后几行输出里："),
        };
}

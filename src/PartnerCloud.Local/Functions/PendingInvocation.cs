using System.Globalization;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Local.Functions;

/// <summary>An invocation, until a function's process has answered it.</summary>
internal sealed class PendingInvocation(string functionArn, string payload)
{
    private readonly TaskCompletionSource<FunctionAnswer> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string RequestId { get; } = Guid.NewGuid().ToString();

    public string FunctionArn { get; } = functionArn;

    public string Payload { get; } = payload;

    /// <summary>The time at which the process is killed.</summary>
    public DateTimeOffset Deadline { get; set; }

    /// <summary>Whether a process has received the invocation. From then on it may have had effects.</summary>
    public bool Taken { get; set; }

    /// <summary>Completes with the process's answer.</summary>
    public Task<FunctionAnswer> Answer => answer.Task;

    /// <summary>The value of <c>Lambda-Runtime-Trace-Id</c>, never sampled.</summary>
    public string TraceId => string.Create(CultureInfo.InvariantCulture,
        $"Root=1-{Deadline.ToUnixTimeSeconds():x8}-{RequestId.Replace("-", "", StringComparison.Ordinal)[..24]};Parent={RequestId.Replace("-", "", StringComparison.Ordinal)[..16]};Sampled=0");

    /// <summary>Accepts the first answer. Returns false for a second one.</summary>
    public bool TryAnswer(FunctionAnswer value) => answer.TrySetResult(value);
}

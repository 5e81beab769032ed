using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>The issued task tokens and their waiting tasks.</summary>
public sealed class TaskTokens
{
    private const string Mark = "states-task-token:";

    private readonly Activity activity;
    private readonly ConcurrentDictionary<string, PendingTask?> tasks = new(StringComparer.Ordinal);

    internal TaskTokens(Activity activity) => this.activity = activity;

    internal PendingTask Issue()
    {
        var token = Convert.ToBase64String(Encoding.ASCII.GetBytes(Mark + Guid.NewGuid().ToString("N")));
        var task = new PendingTask(token, activity, () => tasks[token] = null);
        tasks[token] = task;
        return task;
    }

    /// <summary>Ends the task with a result.</summary>
    public TokenVerdict Succeed(string token, JsonNode? output) => Tell(token, task => task.TryEnd(TokenAnswer.Success(output)));

    /// <summary>Ends the task with an error.</summary>
    public TokenVerdict Fail(string token, string? error, string? cause) => Tell(token, task => task.TryEnd(TokenAnswer.Failure(error, cause)));

    /// <summary>Reports that the task is alive.</summary>
    public TokenVerdict Heartbeat(string token) => Tell(token, task => task.TryBeat());

    private TokenVerdict Tell(string token, Func<PendingTask, bool> message)
    {
        if (!IsWellFormed(token))
            return TokenVerdict.Malformed;
        if (!tasks.TryGetValue(token, out var task))
            return TokenVerdict.Unknown;
        return task is not null && message(task) ? TokenVerdict.Accepted : TokenVerdict.Ended;
    }

    private static bool IsWellFormed(string token)
    {
        var bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var count)
            && Encoding.ASCII.GetString(bytes, 0, count).StartsWith(Mark, StringComparison.Ordinal);
    }
}

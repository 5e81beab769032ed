using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Tasks;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.StatesLanguage.Attempts;

/// <summary>
/// One attempt of a Task. Real processes do the work, so its time limit runs on the host's clock. The wait for a token runs on the cloud's
/// clock.
/// </summary>
internal sealed class TaskAttempt(Visit visit, TaskResource resource, TimeSpan? timeout, TimeSpan? heartbeat, PendingTask? pending)
{
    private readonly TaskJournal journal = TaskJournal.For(visit, resource);
    private readonly TimeProvider host = visit.Services.HostTime;

    public async Task<JsonNode?> RunAsync(JsonNode? parameters)
    {
        Limit(parameters, "was given parameters");
        journal.Scheduled(parameters, timeout, heartbeat);
        journal.Started();
        var started = host.GetTimestamp();
        var result = await InvokeAsync(parameters);
        if (pending is not null)
            result = await AnswerAsync(pending, parameters, result, timeout - host.GetElapsedTime(started));

        Limit(result, "returned a result");
        journal.Succeeded(result);
        return result;
    }

    private async Task<JsonNode?> InvokeAsync(JsonNode? parameters)
    {
        var limit = new CancellationTokenSource();
        using var registration = visit.Cancellation.Register(limit.Cancel);
        using var alarm = timeout is { } most ? Alarm.After(host, most, limit.Cancel) : null;
        try
        {
            return await resource.RunAsync(visit.Services.Functions, parameters, CallWith, limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            visit.Cancellation.ThrowIfCancellationRequested();
            throw TimedOut(new StateFailureException(ErrorNames.Timeout, null));
        }
        catch (TaskFailedException error)
        {
            throw Failed(error.Error, error.Cause);
        }
        catch (Exception error) when (error is not StateFailureException)
        {
            throw Failed($"{resource.ErrorPrefix}.SdkClientException", error.Message);
        }
    }

    private TaskCall CallWith(JsonObject parameters)
    {
        var machine = visit.Execution.StateMachine;
        return new TaskCall(parameters, visit.Execution.Arn, machine.Arn, machine.RoleArn);
    }

    private async Task<JsonNode?> AnswerAsync(PendingTask task, JsonNode? parameters, JsonNode? submitted, TimeSpan? timeLeft)
    {
        var job = resource.JobSuffix is null ? null : resource.JobOf(CallWith((JsonObject)parameters!), submitted);
        try
        {
            journal.Submitted(submitted);
            using var watch = job?.WhenEnded(() => task.TryEnd(TokenAnswer.Success(null)));
            var answer = await task.WaitAsync(visit.Services.Clock, timeLeft, heartbeat, visit.Cancellation);
            visit.Cancellation.ThrowIfCancellationRequested();
            return answer.Kind switch
            {
                TokenAnswerKind.Success => job is null ? answer.Output : ResultOf(job),
                TokenAnswerKind.TimedOut => throw TimedOut(new StateFailureException(ErrorNames.Timeout, null)),
                TokenAnswerKind.HeartbeatMissed => throw TimedOut(new HeartbeatMissedException()),
                _ => throw Failed(answer.Error, answer.Cause),
            };
        }
        finally
        {
            if (visit.Cancellation.IsCancellationRequested)
                job?.Stop();
        }
    }

    private JsonNode? ResultOf(IJob job)
    {
        try
        {
            return job.Result();
        }
        catch (TaskFailedException error)
        {
            throw Failed(error.Error, error.Cause);
        }
    }

    private void Limit(JsonNode? value, string what)
    {
        if (Json.IsTooLarge(Json.Text(value)))
            throw new StateFailureException(
                ErrorNames.DataLimitExceeded,
                $"The state/task '{resource.Arn}' {what} with a size exceeding the maximum number of bytes service limit.");
    }

    private StateFailureException Failed(string? error, string? cause)
    {
        journal.Failed(error, cause);
        return new StateFailureException(error, cause);
    }

    private StateFailureException TimedOut(StateFailureException failure)
    {
        journal.TimedOut(failure.Error);
        return failure;
    }
}

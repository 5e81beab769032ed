using Microsoft.Extensions.Logging;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Inputs;

namespace PartnerCloud.Lambda.Functions;

/// <summary>
/// One run of a function. It logs a line at the start and one at the end, with ids and the outcome, never the payload. It translates AWS's
/// errors into those that the workflow knows. An error of ours leaves it with the contract's cause as its message.
/// <list type="bullet">
/// <item><description>Warning: an error that the workflow handles.</description></item>
/// <item><description>Error: an error that ends the execution. Operators get a notification of it.</description></item>
/// <item><description>Critical: an unexpected error, or a request that nobody confirmed.</description></item>
/// </list>
/// </summary>
/// <param name="log">Receives the lines.</param>
/// <param name="time">Measures the duration.</param>
public sealed class FunctionRun(ILogger<FunctionRun> log, TimeProvider time)
{
    /// <summary>Runs the step of a function.</summary>
    /// <exception cref="AwsTemporarilyUnavailableException">AWS throttled, failed or could not be reached.</exception>
    /// <exception cref="AccountAccessNotReadyException">The account does not accept calls yet.</exception>
    /// <exception cref="AwsRequestFailedException">AWS refused a call, and an operator has to act.</exception>
    public async Task<TOutput> RunAsync<TOutput>(string function, IFunctionInput input, Func<Task<TOutput>> step)
    {
        var started = time.GetTimestamp();
        Log(LogLevel.Information, "Started", error: null);
        try
        {
            var output = await step();
            Log(LogLevel.Information, "Succeeded", error: null);
            return output;
        }
        catch (Exception failure)
        {
            var translated = AwsErrorTranslator.Translate(failure, input.AccountId);
            Log(LevelOf(translated), "Failed", translated.GetType().Name);
            if (translated is OnboardingException ours) ours.ReportAs(ErrorCause.Of(ours).ToString());
            if (ReferenceEquals(translated, failure)) throw;
            throw translated;
        }

        void Log(LogLevel level, string outcome, string? error) => log.Log(
            level,
            "{Function} {Outcome} {ExecutionName} {ProviderId} {AccountId} {DurationMilliseconds} {Error}",
            function, outcome, input.ExecutionName, input.ProviderId, input.AccountId, (long)time.GetElapsedTime(started).TotalMilliseconds, error);
    }

    private static LogLevel LevelOf(Exception failure) => failure switch
    {
        IHandledByWorkflow => LogLevel.Warning,
        // a direct invocation ends no execution, so nobody would get a notification
        RequestNotConfirmedException => LogLevel.Critical,
        OnboardingException => LogLevel.Error,
        _ => LogLevel.Critical,
    };
}

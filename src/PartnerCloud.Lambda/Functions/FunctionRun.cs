using Microsoft.Extensions.Logging;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Inputs;

namespace PartnerCloud.Lambda.Functions;

/// <summary>
/// One run of a function: a log line when it starts and one when it ends, with ids and the outcome, never the payload; and AWS's errors
/// translated into those that the workflow knows. What the workflow deals with by itself is a warning; what ends an execution, of which the
/// operators are told, an error; what nobody foresaw, and a request that nobody confirmed, is critical.
/// </summary>
/// <param name="log">Where the lines go.</param>
/// <param name="time">Measures the duration.</param>
public sealed class FunctionRun(ILogger<FunctionRun> log, TimeProvider time)
{
    /// <summary>Runs the step of a function.</summary>
    /// <exception cref="AwsTemporarilyUnavailableException">AWS throttled, failed or could not be reached.</exception>
    /// <exception cref="AccountAccessNotReadyException">The account does not let us work in it yet.</exception>
    /// <exception cref="AwsRequestFailedException">AWS refused a call for a reason that an operator has to see.</exception>
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
        // perhaps no execution ends by it: only the direct invoker would see it
        RequestNotConfirmedException => LogLevel.Critical,
        OnboardingException => LogLevel.Error,
        _ => LogLevel.Critical,
    };
}

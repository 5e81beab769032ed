using Amazon.Runtime;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Guardrails;

namespace PartnerCloud.Lambda.Guardrails;

/// <summary>
/// Puts the service control policies in place, however often it is asked and by however many at once. Organizations answers that it is busy, or that
/// somebody was first, in several ways; after each of them everything is looked at again.
/// </summary>
/// <param name="attachment">One look, and the changes that it asks for.</param>
/// <param name="pause">Waits between two looks.</param>
/// <param name="time">Limits the whole.</param>
public sealed class GuardrailEnforcer(GuardrailAttachment attachment, Pause pause, TimeProvider time)
{
    /// <summary>Within it there is an answer. The function's own time limit is longer, so that CloudFormation can still be told.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>A minute and a half together: a new role is not known everywhere at once, and other changes to the organization are brief.</summary>
    private static readonly TimeSpan[] Pauses = [.. new[] { 2, 4, 8, 16, 30, 30 }.Select(seconds => TimeSpan.FromSeconds(seconds))];

    /// <summary>Puts them in place. Answers the ids of the policies, by name.</summary>
    /// <exception cref="GuardrailsNotEnforcedException">Something is in the way that waiting has not removed.</exception>
    public async Task<IReadOnlyDictionary<string, string>> EnforceAsync(GuardedUnits units)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        try
        {
            for (var looks = 0; ; looks++)
            {
                try
                {
                    return await attachment.EnsureAsync(units, limit.Token);
                }
                catch (Exception failure) when (looks < Pauses.Length && GuardrailFailures.MayPass(failure) && !limit.IsCancellationRequested)
                {
                    await pause(Pauses[looks], limit.Token);
                }
            }
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new GuardrailsNotEnforcedException($"AWS Organizations did not answer within {Limit.TotalMinutes:0} minutes", "See whether AWS is impaired, then deploy again.");
        }
        catch (Exception failure) when (failure is AmazonServiceException || AwsErrorClassifier.IsConnectionFailure(failure))
        {
            throw GuardrailFailures.Of(failure, units);
        }
    }
}

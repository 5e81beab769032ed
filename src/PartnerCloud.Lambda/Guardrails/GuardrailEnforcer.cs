using Amazon.Runtime;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Guardrails;

namespace PartnerCloud.Lambda.Guardrails;

/// <summary>
/// Puts the service control policies in place. Repeated and concurrent calls are safe. Organizations reports in several ways that it is
/// busy, or that another caller was first. After each such answer, the organization is read again.
/// </summary>
/// <param name="attachment">Reads the organization and makes the changes.</param>
/// <param name="pause">Waits between two attempts.</param>
/// <param name="time">The clock of the time limit.</param>
public sealed class GuardrailEnforcer(GuardrailAttachment attachment, Pause pause, TimeProvider time)
{
    /// <summary>The time limit of all attempts. The function's own time limit is longer, so that it can still answer CloudFormation.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>A minute and a half in total. A new role is not known everywhere at once, and other changes to the organization are brief.</summary>
    private static readonly TimeSpan[] Pauses = [.. new[] { 2, 4, 8, 16, 30, 30 }.Select(seconds => TimeSpan.FromSeconds(seconds))];

    /// <summary>Puts the policies in place.</summary>
    /// <returns>The ids of the policies, by name.</returns>
    /// <exception cref="GuardrailsNotEnforcedException">A problem remains after all attempts.</exception>
    public async Task<IReadOnlyDictionary<string, string>> EnforceAsync(GuardedUnits units)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        try
        {
            for (var attempt = 0; ; attempt++)
            {
                try
                {
                    return await attachment.EnsureAsync(units, limit.Token);
                }
                catch (Exception failure) when (attempt < Pauses.Length && GuardrailFailures.IsTransient(failure) && !limit.IsCancellationRequested)
                {
                    await pause(Pauses[attempt], limit.Token);
                }
            }
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new GuardrailsNotEnforcedException($"AWS Organizations did not answer within {Limit.TotalMinutes:0} minutes", "Check whether AWS is impaired, then deploy again.");
        }
        catch (Exception failure) when (failure is AmazonServiceException || AwsErrorClassifier.IsConnectionFailure(failure))
        {
            throw GuardrailFailures.Of(failure, units);
        }
    }
}

using System.Text.Json;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Guardrails;

namespace PartnerCloud.Lambda.Functions;

/// <summary>
/// Handles a custom resource request and sends CloudFormation the result. CloudFormation waits for this answer alone, so every failure
/// is answered, too. If the answer cannot be sent, the function fails and Lambda runs it again.
/// </summary>
/// <param name="http">Sends the answer.</param>
/// <param name="addresses">The addresses that an answer may go to.</param>
/// <param name="pause">Waits before another attempt to send.</param>
public sealed class CustomResourceResponder(HttpClient http, ResponseAddresses addresses, Pause pause)
{
    /// <summary>CloudFormation accepts 4,096 bytes. The ids of an answer take up to 1,600 of them.</summary>
    private const int LongestReason = 2_000;

    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)];

    /// <summary>Does the work and sends CloudFormation the result.</summary>
    /// <param name="request">CloudFormation's request.</param>
    /// <param name="newResourceName">The name for a resource that has none yet.</param>
    /// <param name="work">The work. Its result becomes the resource's data.</param>
    /// <exception cref="DeploymentNotAnsweredException">The answer could not be sent.</exception>
    public async Task<CustomResourceAnswer> AnswerAsync(CustomResourceEvent request, string newResourceName, Func<Task<IReadOnlyDictionary<string, string>?>> work)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(work);
        if (!addresses.Allow(request.ResponseUrl)) throw new DeploymentNotAnsweredException("the address for the answer is not one of CloudFormation's, so nothing was done");
        var answer = new CustomResourceAnswer("SUCCESS", "Done.", request.PhysicalResourceId ?? newResourceName, request.StackId, request.RequestId, request.LogicalResourceId, null);
        try
        {
            answer = answer with { Data = await work() };
        }
        catch (Exception failure)
        {
            answer = answer with { Status = "FAILED", Reason = ReasonOf(failure) };
        }
        await SendAsync(request.ResponseUrl, JsonSerializer.SerializeToUtf8Bytes(answer, ContractJsonContext.Default.CustomResourceAnswer));
        return answer;
    }

    private static string ReasonOf(Exception failure) => failure is OnboardingException ours
        ? TextLimiter.Of([ours.Words], LongestReason)[0]
        : $"The function failed unexpectedly ({failure.GetType().Name}). Look for FATAL in its log group, /partner-cloud/functions/EnforceGuardrails, and report it.";

    /// <summary>Sends a PUT without a content type: the address is signed for exactly that.</summary>
    private async Task SendAsync(Uri address, byte[] answer)
    {
        for (var tries = 0; ; tries++)
        {
            var (problem, failure) = await TrySendAsync(address, answer);
            if (problem is null) return;
            if (tries == Pauses.Length) throw new DeploymentNotAnsweredException(problem, failure);
            await pause(Pauses[tries], CancellationToken.None);
        }
    }

    private async Task<(string? Problem, Exception? Failure)> TrySendAsync(Uri address, byte[] answer)
    {
        try
        {
            using var content = new ByteArrayContent(answer);
            using var received = await http.PutAsync(address, content);
            return (received.IsSuccessStatusCode ? null : $"it answered HTTP {(int)received.StatusCode}", null);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return ($"it could not be reached ({failure.GetType().Name})", null);
        }
    }
}

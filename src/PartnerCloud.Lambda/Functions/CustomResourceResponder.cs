using System.Text.Json;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Guardrails;

namespace PartnerCloud.Lambda.Functions;

/// <summary>
/// Does what CloudFormation asks of a custom resource, and tells it how that went. It waits for nothing but this answer, so that there is one
/// whatever happens. Only where the answer cannot be sent the function fails, and Lambda runs it again.
/// </summary>
/// <param name="http">Sends the answer.</param>
/// <param name="addresses">Where it may go.</param>
/// <param name="pause">Waits before it is sent again.</param>
public sealed class CustomResourceResponder(HttpClient http, ResponseAddresses addresses, Pause pause)
{
    /// <summary>CloudFormation takes 4,096 bytes. The rest of an answer is ids, 1,600 bytes at most.</summary>
    private const int LongestReason = 2_000;

    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)];

    /// <summary>Does the work, and tells CloudFormation.</summary>
    /// <param name="asked">What CloudFormation asks.</param>
    /// <param name="firstName">The resource's name, where it has none yet.</param>
    /// <param name="work">Does it; what it answers is the resource's data.</param>
    /// <exception cref="DeploymentNotAnsweredException">CloudFormation could not be told.</exception>
    public async Task<CustomResourceAnswer> AnswerAsync(CustomResourceEvent asked, string firstName, Func<Task<IReadOnlyDictionary<string, string>?>> work)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(work);
        if (!addresses.Allow(asked.ResponseUrl)) throw new DeploymentNotAnsweredException("the address for the answer is not one of CloudFormation's, so nothing was done");
        var answer = new CustomResourceAnswer("SUCCESS", "Done.", asked.PhysicalResourceId ?? firstName, asked.StackId, asked.RequestId, asked.LogicalResourceId, null);
        try
        {
            answer = answer with { Data = await work() };
        }
        catch (Exception failure)
        {
            answer = answer with { Status = "FAILED", Reason = ReasonOf(failure) };
        }
        await SendAsync(asked.ResponseUrl, JsonSerializer.SerializeToUtf8Bytes(answer, ContractJsonContext.Default.CustomResourceAnswer));
        return answer;
    }

    private static string ReasonOf(Exception failure) => failure is OnboardingException
        ? TextLimiter.Of([failure.Message], LongestReason)[0]
        : $"The function failed in a way that nobody foresaw ({failure.GetType().Name}). Look for FATAL in its log group, /partner-cloud/functions/EnforceGuardrails, and report it.";

    /// <summary>The address is signed for a PUT without a content type.</summary>
    private async Task SendAsync(Uri address, byte[] answer)
    {
        for (var tries = 0; ; tries++)
        {
            var (why, failure) = await TrySendAsync(address, answer);
            if (why is null) return;
            if (tries == Pauses.Length) throw new DeploymentNotAnsweredException(why, failure);
            await pause(Pauses[tries], CancellationToken.None);
        }
    }

    private async Task<(string? Why, Exception? Failure)> TrySendAsync(Uri address, byte[] answer)
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

using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>The work that a <c>.sync</c> task waits for.</summary>
internal interface IJob
{
    /// <summary>Calls back once the job ends, or at once if it has ended. The result cancels the callback.</summary>
    IDisposable WhenEnded(Action ended);

    /// <summary>The result of the ended job.</summary>
    /// <exception cref="TaskFailedException">The job failed.</exception>
    JsonNode? Result();

    /// <summary>Stops the job because its task was aborted.</summary>
    void Stop();
}

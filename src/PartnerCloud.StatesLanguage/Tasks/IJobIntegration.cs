using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>An integration that can also wait for the end of the job that it starts.</summary>
internal interface IJobIntegration : ITaskIntegration
{
    /// <summary>The suffixes of the resource that wait for the job, for example <c>.sync</c>.</summary>
    IReadOnlyCollection<string> JobSuffixes { get; }

    /// <summary>The job that a call started.</summary>
    /// <param name="call">The call.</param>
    /// <param name="submitted">What the call returned.</param>
    /// <param name="suffix">The suffix of the resource.</param>
    IJob JobOf(TaskCall call, JsonNode? submitted, string suffix);
}

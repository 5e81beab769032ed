using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>Watches a tested state: what each step did, and how an error was handled.</summary>
internal sealed class Trial(StateTest test)
{
    public StateTest Test => test;

    public StateTestStatus Status { get; private set; }

    public StateFailureException? Failure { get; private set; }

    public JsonObject Inspection { get; } = [];

    public void Note(string step, JsonNode? value) => Inspection[step] = Json.Text(value);

    /// <summary>The answer that replaces the state's work.</summary>
    /// <exception cref="StateFailureException">The mock is an error.</exception>
    public JsonNode? Answer()
    {
        var result = test.Mock!.Answer();
        Note("result", result);
        return result;
    }

    /// <summary>Ends the test instead of waiting for a retry.</summary>
    public Transition Retry(StateFailureException failure, int index, TimeSpan delay)
    {
        Handled(StateTestStatus.Retriable, failure, new JsonObject { ["retryIndex"] = index, ["retryBackoffIntervalSeconds"] = (int)delay.TotalSeconds });
        return default;
    }

    public void Catch(StateFailureException failure, int index) =>
        Handled(StateTestStatus.CaughtError, failure, new JsonObject { ["catchIndex"] = index });

    public void Fail(StateFailureException failure) => (Status, Failure) = (StateTestStatus.Failed, failure);

    private void Handled(StateTestStatus status, StateFailureException failure, JsonObject details)
    {
        (Status, Failure) = (status, failure);
        Inspection["errorDetails"] = details;
    }
}

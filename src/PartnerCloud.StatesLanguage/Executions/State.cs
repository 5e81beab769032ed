namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>A state of the definition. It holds no execution's data, because many executions run it at once.</summary>
internal abstract class State(string name)
{
    public string Name => name;

    /// <summary>The ASL type. The names of history events contain it.</summary>
    public abstract string Type { get; }

    /// <summary>The states that may follow.</summary>
    public abstract IEnumerable<string> Targets { get; }

    /// <summary>Whether the graph can end here.</summary>
    public virtual bool CanEnd => false;

    /// <summary>The variables that the state may set.</summary>
    public virtual IEnumerable<string> Assigned => [];

    /// <summary>The graphs inside the state.</summary>
    public virtual IEnumerable<StateGraph> Inner => [];

    /// <summary>Whether the graphs inside belong to other executions, with variables of their own.</summary>
    public virtual bool HasOwnVariables => false;

    /// <summary>Whether only a Standard workflow can run the state.</summary>
    public virtual bool NeedsStandard => false;

    /// <summary>Whether the state can have retries. Only then does the context object have <c>$$.State.RetryCount</c>.</summary>
    public virtual bool CountsRetries => false;

    /// <summary>Whether a redrive continues inside the state instead of entering it again.</summary>
    public virtual bool ResumesInside => false;

    /// <summary>Whether the history records that a failure elsewhere ended the running state.</summary>
    public virtual bool NotesAbort => false;

    /// <summary>Whether the state waits for the end of a job that it starts.</summary>
    public virtual bool WaitsForJob => false;

    /// <summary>Whether something else than the state's own work ends it: a token or a job.</summary>
    public virtual bool Waits => false;

    /// <exception cref="StateFailureException">The state failed and did not catch the error.</exception>
    public abstract Task<Transition> RunAsync(Visit visit);
}

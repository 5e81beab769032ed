using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.StatesLanguage.States;

/// <summary>A state of the definition. It holds no data of an execution: many run through it at once.</summary>
internal abstract class State(string name)
{
    public string Name => name;

    /// <summary>The ASL type, which history events are named after.</summary>
    public abstract string Type { get; }

    /// <summary>The states that may follow.</summary>
    public abstract IEnumerable<string> Targets { get; }

    /// <summary>Whether the graph can end here.</summary>
    public virtual bool CanEnd => false;

    /// <summary>The variables that it may set.</summary>
    public virtual IEnumerable<string> Assigned => [];

    /// <summary>The graphs inside of it.</summary>
    public virtual IEnumerable<StateGraph> Inner => [];

    /// <summary>Whether a redrive goes on inside the state, instead of entering it again.</summary>
    public virtual bool ResumesInside => false;

    /// <summary>Whether history notes that a failure elsewhere ended the state while it was running.</summary>
    public virtual bool NotesAbort => false;

    /// <exception cref="StateFailureException">The state failed and caught it not.</exception>
    public abstract Task<Transition> RunAsync(Visit visit);
}

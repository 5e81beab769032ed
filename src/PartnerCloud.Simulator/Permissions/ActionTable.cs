namespace PartnerCloud.Simulator.Permissions;

/// <summary>
/// What the operations of a service need to be allowed, as AWS's service authorization reference has it: the action (the operation's own name
/// where nothing else is said), the resource, and further permissions for what a call does besides.
/// </summary>
/// <param name="prefix">What stands before the colon in the service's actions.</param>
internal sealed class ActionTable(string prefix)
{
    private readonly Dictionary<string, Func<CallFacts, IEnumerable<Target>>> targets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> actions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<CallFacts, IEnumerable<Permission>>> further = new(StringComparer.Ordinal);
    private readonly HashSet<string> free = new(StringComparer.Ordinal);

    /// <summary>The operations that have an entry.</summary>
    public IEnumerable<string> Operations => targets.Keys.Concat(free);

    /// <summary>Operations about one resource.</summary>
    public ActionTable On(Func<CallFacts, Target> target, params IEnumerable<string> operations) => OnEach(call => [target(call)], operations);

    /// <summary>Operations about several resources, each of which the caller must be allowed.</summary>
    public ActionTable OnEach(Func<CallFacts, IEnumerable<Target>> all, params IEnumerable<string> operations)
    {
        foreach (var operation in operations)
            targets.Add(operation, all);
        return this;
    }

    /// <summary>Operations that AWS grants without a resource.</summary>
    public ActionTable OnEverything(params IEnumerable<string> operations) => On(_ => Target.Everything, operations);

    /// <summary>Operations that everybody may call.</summary>
    public ActionTable Free(params IEnumerable<string> operations)
    {
        free.UnionWith(operations);
        return this;
    }

    /// <summary>An operation whose action has another name.</summary>
    public ActionTable As(string action, params IEnumerable<string> operations)
    {
        foreach (var operation in operations)
            actions.Add(operation, action);
        return this;
    }

    /// <summary>What an operation needs besides its own action.</summary>
    public ActionTable Also(Func<CallFacts, IEnumerable<Permission>> more, params IEnumerable<string> operations)
    {
        foreach (var operation in operations)
            further[operation] = further.TryGetValue(operation, out var present) ? call => present(call).Concat(more(call)) : more;
        return this;
    }

    /// <summary>The tagging action besides an operation that makes something, where the call brings tags.</summary>
    public ActionTable TagsNeed(string action, params IEnumerable<string> operations) => Also(TagsNeed(action), operations);

    /// <summary>What a call needs.</summary>
    public IEnumerable<Permission> Of(CallFacts call)
    {
        if (free.Contains(call.Operation))
            return [];
        var action = $"{prefix}:{actions.GetValueOrDefault(call.Operation, call.Operation)}";
        var own = (targets.GetValueOrDefault(call.Operation)?.Invoke(call) ?? [Target.Everything]).Select(target => new Permission(action, target));
        return further.TryGetValue(call.Operation, out var more) ? own.Concat(more(call)) : own;
    }

    private Func<CallFacts, IEnumerable<Permission>> TagsNeed(string action) => call =>
        from target in targets[call.Operation](call)
        where target.Context.Of("aws:TagKeys").Count > 0
        select new Permission($"{prefix}:{action}", target);
}

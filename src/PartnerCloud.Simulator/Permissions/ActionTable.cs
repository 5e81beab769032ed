namespace PartnerCloud.Simulator.Permissions;

/// <summary>
/// The permissions that a service's operations require, as in AWS's service authorization reference. An operation has an action (by default the
/// operation's name), its resources, and further permissions for additional effects of the call.
/// </summary>
/// <param name="prefix">The prefix before the colon in the service's actions.</param>
internal sealed class ActionTable(string prefix)
{
    private readonly Dictionary<string, Func<CallFacts, IEnumerable<Target>>> targets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> actions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<CallFacts, IEnumerable<Permission>>> further = new(StringComparer.Ordinal);
    private readonly HashSet<string> free = new(StringComparer.Ordinal);

    /// <summary>The operations in the table.</summary>
    public IEnumerable<string> Operations => targets.Keys.Concat(free);

    /// <summary>Adds operations on one resource.</summary>
    public ActionTable On(Func<CallFacts, Target> target, params IEnumerable<string> operations) => OnEach(call => [target(call)], operations);

    /// <summary>Adds operations on several resources. The caller needs the permission for each of them.</summary>
    public ActionTable OnEach(Func<CallFacts, IEnumerable<Target>> all, params IEnumerable<string> operations)
    {
        foreach (var operation in operations)
            targets.Add(operation, all);
        return this;
    }

    /// <summary>Adds operations that AWS grants without a resource.</summary>
    public ActionTable OnEverything(params IEnumerable<string> operations) => On(_ => Target.Everything, operations);

    /// <summary>Adds operations that require no permission.</summary>
    public ActionTable Free(params IEnumerable<string> operations)
    {
        free.UnionWith(operations);
        return this;
    }

    /// <summary>Sets the action of operations whose action has another name.</summary>
    public ActionTable As(string action, params IEnumerable<string> operations)
    {
        foreach (var operation in operations)
            actions.Add(operation, action);
        return this;
    }

    /// <summary>Adds permissions that operations require besides their own action.</summary>
    public ActionTable Also(Func<CallFacts, IEnumerable<Permission>> more, params IEnumerable<string> operations)
    {
        foreach (var operation in operations)
            further[operation] = further.TryGetValue(operation, out var present) ? call => present(call).Concat(more(call)) : more;
        return this;
    }

    /// <summary>Adds the tagging action to operations that create something. It applies to calls with tags.</summary>
    public ActionTable TagsNeed(string action, params IEnumerable<string> operations) => Also(TagsNeed(action), operations);

    /// <summary>The permissions that a call requires.</summary>
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

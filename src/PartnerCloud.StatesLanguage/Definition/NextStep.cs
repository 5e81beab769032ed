namespace PartnerCloud.StatesLanguage.Definition;

/// <summary>Next or End: exactly one of them.</summary>
internal static class NextStep
{
    /// <summary>The next state's name; null where the state ends the graph.</summary>
    public static string? Read(StateFields fields)
    {
        var next = fields.Text("Next");
        var ends = fields.Flag("End");
        if (next is null && !ends)
            fields.Refuse("Next", "is missing (or End: true)");
        if (next is not null && ends)
            fields.Refuse("End", "cannot stand beside Next");
        return next;
    }
}

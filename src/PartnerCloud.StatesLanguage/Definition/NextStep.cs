namespace PartnerCloud.StatesLanguage.Definition;

/// <summary>Reads Next or End. Exactly one of them is required.</summary>
internal static class NextStep
{
    /// <summary>The name of the next state; null if the state ends the graph.</summary>
    public static string? Read(StateFields fields)
    {
        var next = fields.Text("Next");
        var ends = fields.Flag("End");
        if (next is null && !ends)
            fields.Refuse("Next", "is missing (or End: true)");
        if (next is not null && ends)
            fields.Refuse("End", "cannot be combined with Next");
        return next;
    }
}

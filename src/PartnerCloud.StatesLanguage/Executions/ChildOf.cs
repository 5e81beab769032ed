namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>What a child execution belongs to.</summary>
/// <param name="MapRun">Its Map Run.</param>
/// <param name="ItemCount">The number of its items.</param>
public sealed record ChildOf(MapRun MapRun, int ItemCount);

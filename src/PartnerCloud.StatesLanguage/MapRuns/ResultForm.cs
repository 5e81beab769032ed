namespace PartnerCloud.StatesLanguage.MapRuns;

/// <summary>How the result of a child is written: the field Transformation.</summary>
internal enum ResultForm
{
    /// <summary>NONE: the output with the description of the execution.</summary>
    Whole,

    /// <summary>COMPACT: the output alone.</summary>
    Compact,

    /// <summary>FLATTEN: the output alone, and of a list its items.</summary>
    Flat,
}
